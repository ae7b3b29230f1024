/** What a stock client is asked to do: one request. */
export const task = {
  url: `${process.env.ASSAY_BASE_URL}${process.env.ASSAY_PATH}`,
  method: process.env.ASSAY_METHOD,
  headers: {
    'x-api-key': process.env.ASSAY_API_KEY,
    ...(process.env.ASSAY_BODY ? { 'content-type': 'application/json' } : {}),
  },
  ...(process.env.ASSAY_BODY ? { body: process.env.ASSAY_BODY } : {}),
};
