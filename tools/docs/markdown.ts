/** Markdown as VitePress reads it: texts of others are escaped, for it is a Vue template, too. */

/** A page of the site: where it stands, without `.md`, and what is in it. */
export interface Page {
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

export const plain = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('{{', '&#123;&#123;')
    .replaceAll('|', '\\|')
    .replace(/([*_[\]])/g, '\\$1')
    .replace(/\s*\n\s*/g, ' ');

export const code = (text: string): string => `\`${text}\``;

export const link = (label: string, to: string): string => `[${label}](${to})`;

export const heading = (level: 2 | 3, name: string): string =>
  `${'#'.repeat(level)} ${name} {#${name}}`;

export const fence = (language: string, text: string): string =>
  `\`\`\`${language}\n${text.trim()}\n\`\`\``;

/** Nothing where there are no rows; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

type Part = string | false | undefined;

/** Parts with an empty line between them; what is empty is left out. */
export const paragraphs = (...parts: readonly Part[]): string => parts.filter(Boolean).join('\n\n');

/** A page of tables whose cells stand under each other on a small screen; a `matrix` scrolls instead. */
const pageOf =
  (pageClass: 'reference' | 'matrix') =>
  (path: string, title: string, ...parts: readonly Part[]): Page => ({
    path,
    title,
    text: `---\npageClass: ${pageClass}\n---\n\n${paragraphs(`# ${plain(title)}`, ...parts)}\n`,
  });

export const page = pageOf('reference');
export const matrix = pageOf('matrix');
