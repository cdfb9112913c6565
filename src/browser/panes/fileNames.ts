/** What the tabs call files: their names, with as many folders before them as it takes to tell them apart. */
export function fileNames(paths: string[]): Map<string, string> {
  return new Map(paths.map((path) => {
    const parts = path.split('/');
    for (let kept = 1; kept < parts.length; kept += 1) {
      const name = parts.slice(-kept).join('/');
      if (!paths.some((other) => other !== path && (other === name || other.endsWith(`/${name}`)))) return [path, name];
    }
    return [path, path];
  }));
}
