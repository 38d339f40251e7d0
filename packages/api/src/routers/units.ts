import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import { selectCommunes, selectProvinces } from '@tieuchi/db/queries/places/units';
import { z } from 'zod';
import { day, id } from '../inputs/inputs.ts';
import { publicProcedure, router, signedInProcedure } from '../trpc.ts';

/** The administrative units of the country, as they are on a day (today when left out). */
export const unitsRouter = router({
  provinces: publicProcedure
    .input(z.object({ on: day.optional() }).optional())
    .query(({ ctx, input }) => selectProvinces(ctx.db, input?.on ?? vietnamDay(ctx.now()))),

  communes: signedInProcedure
    .input(z.object({ provinceId: id, on: day.optional() }))
    .query(({ ctx, input }) =>
      selectCommunes(ctx.db, { provinceId: input.provinceId, day: input.on ?? vietnamDay(ctx.now()) }),
    ),
});
