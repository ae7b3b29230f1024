export { createJudgeExchange, type JudgeExchange, type TrafficOptions } from './judge/judge-exchange.ts';
export type { Judged, JudgedExchange, JudgedSituation } from './judge/judged.ts';
export { openTraffic, type StreamOptions, type Traffic } from './open-traffic.ts';
export { fromHarEntry, fromLoose, fromRecorded, type Attachments } from './read/index.ts';
export { makeTrafficReport, type TrafficFacts } from './report/make-traffic-report.ts';
export type { Gathered } from './tally/gathered.ts';
