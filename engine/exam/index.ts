export { chooseScripts, type ExamSelection } from './choose-scripts.ts';
export { judgeSitting, type Played } from './judge-sitting.ts';
export { makeExamReport, type ExamFacts } from './make-exam-report.ts';
export { answerPreflight, shareHeaders } from './cross-origin.ts';
export { canonicalBody, pairsOf } from './attempts.ts';
export { sampleBody } from './plan-sitting.ts';
export { seconds } from './seconds.ts';
export { longerThan, nextAnswer, type GivenAnswer } from './play.ts';
