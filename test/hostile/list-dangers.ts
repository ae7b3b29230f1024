/** Returns the tags, attributes and links of a page that a report never has of its own. */
export function listDangers(html: string): readonly string[] {
  const scripts = html.match(/<script\b/gi) ?? [];
  // What stands within our own style and script is no markup.
  const markup = html.replace(/<(style|script)>.*?<\/\1>/gs, '');
  const tags = [...markup.matchAll(/<([a-z][\w-]*)((?:[^>"]|"[^"]*")*)>/gi)];
  return [
    ...(scripts.length === 1 ? [] : [`${scripts.length} scripts`]),
    ...tags.flatMap(([tag, name = '', attributes = '']) =>
      FOREIGN.has(name.toLowerCase()) || /\son\w+=|\s(?:src|srcdoc|style)=/i.test(withoutValues(attributes))
        ? [tag]
        : [],
    ),
    ...[...markup.matchAll(/\s(?:href|action)="([^"]*)"/gi)].flatMap(([, link = '']) =>
      /^(?:#|https:\/\/|data:,$|assay-contract\.html(?:#|$))/.test(link) ? [] : [link],
    ),
  ];
}

const FOREIGN: ReadonlySet<string> = new Set(['img', 'iframe', 'object', 'embed', 'base', 'form', 'marquee', 'applet']);

function withoutValues(attributes: string): string {
  return attributes.replace(/"[^"]*"/g, '""');
}
