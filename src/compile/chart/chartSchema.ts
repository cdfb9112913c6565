import { z } from 'zod';

/** A year is a number to YAML and a name to us. */
const name = z.union([z.string(), z.number()]).transform(String);
/** One name, or a list of them. */
const names = z.union([z.array(name), name.transform((one) => [one])]);

const common = {
  title: z.string().optional(),
  size: z.enum(['wide', 'half']).default('wide'),
  sides: z.array(z.string()).min(1).max(2).optional(),
};

const barsState = {
  column: name.optional(),
  compare: name.optional(),
  rows: names.optional(),
  highlight: names.optional(),
  sort: z.enum(['value']).optional(),
};
const panelsState = { rows: names.optional(), highlight: names.optional() };
const trendState = { from: name.optional(), until: name.optional(), rows: names.optional(), highlight: names.optional() };
const intervalState = { show: z.enum(['same', 'apart', 'between']).optional() };
const ceremonyState = { highlight: names.optional() };
const servicesState = {
  show: z.enum(['monolith', 'services']).optional(),
  fails: z.string().optional(),
  scales: z.string().optional(),
};

function steps<T extends z.ZodRawShape>(state: T): { steps: z.ZodDefault<z.ZodArray<z.ZodObject<T, z.core.$strict>>> } {
  return { steps: z.array(z.strictObject(state)).default([]) };
}

/** What an author writes between the marks of a chart fence: the first state, and what each step changes. */
export const chartSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bars'), data: z.string(), ...common, ...barsState, ...steps(barsState) }),
  z.strictObject({
    type: z.literal('panels'), data: z.string(), columns: names,
    ...common, ...panelsState, ...steps(panelsState),
  }),
  z.strictObject({ type: z.literal('trend'), data: z.string(), ...common, ...trendState, ...steps(trendState) }),
  z.strictObject({
    type: z.literal('interval'), data: z.string(), column: name, rows: z.array(z.string()).length(2, 'must be two rows'),
    ...common, ...intervalState, ...steps(intervalState),
  }),
  z.strictObject({ type: z.literal('ceremony'), example: z.string(), ...common, ...ceremonyState, ...steps(ceremonyState) }),
  z.strictObject({
    type: z.literal('services'), app: z.string(), parts: z.array(z.string()).min(2, 'must be two parts or more'),
    ...common, ...servicesState, ...steps(servicesState),
  }),
]);

export type RawChart = z.infer<typeof chartSchema>;
export type RawChartOf<T extends RawChart['type']> = Extract<RawChart, { type: T }>;
