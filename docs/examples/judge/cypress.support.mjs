const noted = [];

beforeEach(() => {
  cy.intercept({ url: '**/api/integrations/**', middleware: true }, (request) => {
    const { method, url, headers, body } = request;
    const started = Date.now();
    request.on('after:response', ({ statusCode: status, headers: answered, body: answer }) => {
      const response = { status, headers: answered, body: answer };
      noted.push({ started, ms: Date.now() - started, request: { method, url, headers, body }, response });
    });
  });
});

afterEach(() => {
  cy.task('noteExchanges', noted.splice(0));
});
