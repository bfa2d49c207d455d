/** Name of the variable with the displays that end-to-end tests have to themselves, a blank between them. */
export const DISPLAYS = 'LECTERN_TEST_DISPLAYS';
