import { judge } from 'assay';

const exchanges = [];

export default {
  e2e: {
    supportFile: 'cypress.support.mjs',
    setupNodeEvents(on) {
      on('task', {
        noteExchanges(noted) {
          exchanges.push(...noted);
          return null;
        },
      });
      on('after:run', async () => {
        const report = await judge(exchanges, { report: ['html=cypress/traffic.html'] });
        if (report.exitCode !== 0) throw new Error(report.decidedBy);
      });
    },
  },
};
