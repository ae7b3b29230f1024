import type { SecurityAlternative } from '../../../core/model/index.ts';
import { suggest } from '../source/nearest.ts';
import type { Problem } from '../source/problem.ts';
import type { Path, YamlFile } from '../source/yaml-file.ts';
import { listOperations } from './listings.ts';
import { listKeys, readScheme } from './normalise-security.ts';
import type { OpenApi } from './raw-openapi.ts';

/** Finds schemes that nobody can send, alternatives that name none, and keys that no request can be made with. */
export function checkSecurity(openapi: YamlFile<OpenApi>): readonly Problem[] {
  const { security, components } = openapi.content;
  const schemes = Object.keys(components.securitySchemes ?? {});
  return [
    ...checkSchemes(openapi),
    ...checkAlternatives(security, schemes, openapi, ['security']),
    ...listOperations(openapi.content).flatMap(({ operation, path }) =>
      checkAlternatives(operation.security, schemes, openapi, [...path, 'security']),
    ),
    ...checkKeys(openapi, schemes),
  ];
}

function checkSchemes(openapi: YamlFile<OpenApi>): readonly Problem[] {
  return Object.entries(openapi.content.components.securitySchemes ?? {}).flatMap(([name, scheme]) => {
    if (readScheme(scheme) !== undefined) return [];
    const message = `no credential can be sent by \`${name}\`: the scheme \`${scheme.scheme ?? ''}\` answers a challenge; supported are apiKey, http with basic, bearer or another word before a token, oauth2 and openIdConnect`;
    return [{ message, at: openapi.locate(['components', 'securitySchemes', name]) }];
  });
}

function checkAlternatives(
  alternatives: readonly SecurityAlternative[] | undefined,
  schemes: readonly string[],
  openapi: YamlFile<OpenApi>,
  path: Path,
): readonly Problem[] {
  return (alternatives ?? []).flatMap((alternative, index) =>
    Object.keys(alternative)
      .filter((name) => !schemes.includes(name))
      .map((name) => ({
        message: `unknown security scheme \`${name}\`${suggest(name, schemes)}`,
        at: openapi.locate([...path, index, name], 'key'),
      })),
  );
}

function checkKeys(openapi: YamlFile<OpenApi>, schemes: readonly string[]): readonly Problem[] {
  const keys = openapi.content['x-assay'].keys ?? {};
  const path = ['x-assay', 'keys'];
  const mains = Object.entries(keys).filter(([, { main }]) => main === true);
  const main = listKeys(openapi.content)[0];
  const problems = Object.entries(keys).flatMap(([name, key]) => [
    ...(key.schemes ?? []).flatMap((scheme, index) =>
      schemes.includes(scheme)
        ? []
        : [
            {
              message: `unknown security scheme \`${scheme}\`${suggest(scheme, schemes)}`,
              at: openapi.locate([...path, name, 'schemes', index]),
            },
          ],
    ),
    ...(key['made-up'] === undefined || key.prefix === undefined || key['made-up'].startsWith(key.prefix)
      ? []
      : [
          {
            message: `\`made-up\` must begin with the prefix \`${key.prefix}\``,
            at: openapi.locate([...path, name, 'made-up']),
          },
        ]),
  ]);
  const isUnfit = main !== undefined && (main.isRefused || main.isLive || main.isForeign);
  return [
    ...problems,
    ...mains.slice(1).map(([name]) => ({
      message: 'only one key can be the main one',
      at: openapi.locate([...path, name, 'main']),
    })),
    ...(isUnfit && Object.hasOwn(keys, main.name)
      ? [
          {
            message: `the main key \`${main.name}\` must be one that works on data that may be changed: give another one \`main: true\``,
            at: openapi.locate([...path, main.name], 'key'),
          },
        ]
      : []),
  ];
}
