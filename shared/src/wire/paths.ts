/** What is wrong, and where: field names with dots between them, empty for the whole. */
type WrongPath = { readonly path: string; readonly problem: string };

/** The issues of a failed parse as its sender reads them: the `paths` of the refusal `malformed`. */
export const wrongPathsOf = (
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): WrongPath[] => issues.map(({ path, message }) => ({ path: path.map(String).join("."), problem: message }));
