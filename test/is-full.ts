/** Whether everything is to be tested, however long it takes. */
export const isFull: boolean = process.env['TEST_FORM'] === 'full';
