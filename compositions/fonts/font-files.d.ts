/** What webpack makes of a font file: its address in the bundle. */
declare module "*.woff2" {
  const address: string;
  export default address;
}
