/** The keys of letters, as on every keyboard. */
export const LETTER_ROWS: readonly string[] = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
export const DIGIT_ROWS: readonly string[] = ['1234567890', '-/:;()"', '.,?!'];
