const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

/** An element: its name, then its text or its children. */
export type Element = readonly [name: string, content: string | readonly Element[]];

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function print([name, content]: Element, indent: string): string {
  if (typeof content === 'string') return `${indent}<${name}>${escapeMarkup(content)}</${name}>\n`;
  const children = content.map((child) => print(child, `${indent}  `)).join('');
  return `${indent}<${name}>\n${children}${indent}</${name}>\n`;
}

export const printXml = (root: Element, options: { declaration: boolean }): string =>
  (options.declaration ? DECLARATION : '') + print(root, '');
