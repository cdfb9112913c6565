/** What of the packages no example can use: it would only make the download longer. */
const NOT_NEEDED = [
  /\/$/, // folders
  /\.(?:so|pyi|pyx|pxd|c|h|po|typed)$/,
  /(?:^|\/)(?:tests|testing\/suite)\//,
  /\/locale\/(?!en\/)[^/]+\//, // translations, formats of dates and numbers
  /^django\/contrib\/(?:gis|postgres|flatpages|redirects|syndication|sitemaps|humanize|admindocs)\//,
  /^django\/contrib\/admin\/static\/admin\/(?:img\/gis|js\/vendor\/(?:select2\/i18n|xregexp))/,
  /^django\/contrib\/admin\/static\/admin\/js\/vendor\/(?:jquery|select2)\/.*(?<!\.min)\.(?:js|css)$/,
  /^django\/db\/backends\/(?:mysql|oracle|postgresql)\//,
  /^sqlalchemy\/(?:testing|ext\/mypy)\//,
  /^alembic\/(?:testing|templates)\//,
  /^mako\/(?:testing|ext)\//,
  /^pygments\/(?:styles\/(?!default|__init__|_mapping)|formatters\/(?!terminal\.|__init__|_mapping))/,
  /^pygments\/lexers\/(?!(?:python|diff|special|__init__|_mapping)\.)/,
  /^werkzeug\/debug\/shared\//,
  /\.dist-info\/(?!METADATA|entry_points\.txt|top_level\.txt)/,
  /(?:^|\/)(?:bin|\.\.)\//,
];

/** Python that is never imported as it stands: models of files that a command writes. */
const MODEL = /^(?:flask_migrate\/templates|django\/conf\/(?:app|project)_template)\//;

export function isNeeded(path: string): boolean {
  return !NOT_NEEDED.some((pattern) => pattern.test(path));
}

export function isModule(path: string): boolean {
  return path.endsWith('.py') && !MODEL.test(path);
}

/** Half of these is documentation, which weighs in the download and in the memory. Click prints its docstrings, others may, too. */
export function needsNoDocstrings(path: string): boolean {
  return /^(?:django|sqlalchemy|alembic|mako|pygments|sqlparse)\//.test(path);
}
