/** OpenCC's dictionaries (Apache-2.0), pairs of a form and its equivalent: `甲 乙|丙 丁`. */
declare module 'opencc-js/dict/*' {
  const pairs: string;
  export default pairs;
}
