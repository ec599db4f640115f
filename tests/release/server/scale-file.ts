/** The lines below a key of a YAML file, as if they stood alone; of a text that begins with `|` the text. */
export function below(yaml: string, ...path: readonly string[]): string {
  return path.reduce((text, key) => {
    const lines = text.split('\n');
    const from = lines.findIndex((line) => line === key || line.startsWith(`${key}:`)) + 1;
    if (from === 0) throw new Error(`There is no ${key} in:\n${text}`);
    const rest = lines.slice(from);
    const end = rest.findIndex((line) => /^\S/.test(line));
    const own = end < 0 ? rest : rest.slice(0, end);
    const depth = own[0]?.search(/\S/) ?? 0;
    return own.map((line) => line.slice(depth)).join('\n');
  }, yaml);
}

/**
 * A text as Compose gives it to a container: variables are replaced, and `$$` is a `$`.
 *
 * @throws Error where one is missing that has no value of its own.
 */
export function interpolated(text: string, env: Readonly<Record<string, string>>): string {
  return text.replace(
    /\$\$|\$\{(\w+)(?:(:[?-])([^}]*))?\}/g,
    (_, name?: string, kind?: string, words = '') => {
      if (name === undefined) return '$';
      const value = env[name] ?? '';
      if (value !== '') return value;
      if (kind === ':-') return String(words);
      throw new Error(`${name} is missing: ${String(words)}`);
    },
  );
}
