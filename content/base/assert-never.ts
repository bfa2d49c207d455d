/**
 * Ends a `switch` over a union. A case added to the union later does not compile until the switch has it,
 * because the value that arrives here is then no longer `never`.
 */
export function assertNever(value: never): never {
  throw new Error(`A case is missing for ${JSON.stringify(value)}`);
}
