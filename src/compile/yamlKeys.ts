import { z } from 'zod';

/** The keys a schema allows at a path, to guess what an unknown one was meant to be. */
export function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let schemas = unwrap(schema);
  for (const step of path) schemas = schemas.flatMap((at) => below(at, step)).flatMap(unwrap);
  return [...new Set(schemas.flatMap((at) => (at instanceof z.ZodObject ? Object.keys(at.shape) : [])))];
}

/** What stands behind `optional`, `default`, pipes and unions. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrap(schema.def.innerType);
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.def.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrap);
  return [schema];
}

function below(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType[] {
  if (schema instanceof z.ZodObject) {
    const inner: unknown = schema.shape[String(step)];
    return inner instanceof z.ZodType ? [inner] : [];
  }
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  return [];
}
