import { isRecord } from '../profile/layer.ts';
import type { Problem } from '../source/problem.ts';
import type { Path, YamlFile } from '../source/yaml-file.ts';

/** Returns why a file is no OpenAPI document that can be used; undefined where it is one. */
export function judgeDocument({ content, locate }: YamlFile): Problem | undefined {
  const tell = (message: string, path: Path = []): Problem => ({ message, at: locate(path) });
  if (!isRecord(content)) return tell('it is no OpenAPI document: it must be an object');
  const { swagger, openapi, paths, webhooks } = content;
  if (swagger !== undefined) {
    const how = 'convert it first, for example with: npx swagger2openapi <file> --yaml --outfile openapi.yaml';
    return tell(`it is Swagger ${text(swagger)}, and OpenAPI 3 is needed; ${how}`, ['swagger']);
  }
  if (openapi === undefined) return tell('it is no OpenAPI document: it has no key `openapi`');
  if (typeof openapi !== 'string') return tell(`\`openapi\` must be a text such as '3.1.0'`, ['openapi']);
  if (!/^3\.[012]\.\d+/.test(openapi)) {
    return tell(`\`openapi\` is ${openapi}, and 3.0, 3.1 and 3.2 are understood`, ['openapi']);
  }
  if (paths === undefined) {
    const only = webhooks === undefined ? '' : ': it has webhooks alone, which an API sends itself';
    return tell(`it has no operations${only}; add some under \`paths\``);
  }
  if (!isRecord(paths)) return tell('`paths` must be an object', ['paths']);
  const hasSome = Object.values(paths).some((item) => isRecord(item) && Object.keys(item).length > 0);
  return hasSome ? undefined : tell('it has no operations; add some under `paths`', ['paths']);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
