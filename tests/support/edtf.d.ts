// The little of the edtf package that tests ask for a second opinion; it ships no types.
declare module "edtf" {
  /** Parses EDTF text; min and max are milliseconds of UTC. */
  export default function parse(text: string): { readonly min: number; readonly max: number }
}
