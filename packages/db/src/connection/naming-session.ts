import { createHash } from 'node:crypto';
import type { ExtractTablesWithRelations } from 'drizzle-orm';
import { NodePgSession } from 'drizzle-orm/node-postgres';
import type { PgPreparedQuery, PreparedQueryConfig } from 'drizzle-orm/pg-core';

/** No tables are known to drizzle by themselves: queries name theirs. */
export type Tables = Record<string, never>;
export type Relations = ExtractTablesWithRelations<Tables>;

type Preparing = NodePgSession<Tables, Relations>['prepareQuery'];

/** From how many times on a statement is worth a name, and most names: each is a plan in the memory of every connection that sends it. */
const worth = { times: 5, names: 200 } as const;

/** Names statements that come again and again by their text: PostgreSQL then parses and plans them once for each connection. */
export class StatementNames {
  /** How often a text came, or its name. */
  readonly #known = new Map<string, number | string>();
  #names = 0;

  /** The name of a text that comes often enough, the same for the same text; undefined for others, and once there are enough names. */
  nameOf(text: string): string | undefined {
    const known = this.#known.get(text) ?? 0;
    if (typeof known === 'string') return known;
    if (this.#names >= worth.names) return undefined;
    if (known + 1 < worth.times) {
      // Texts with lists of any length are forgotten before they fill the memory.
      if (this.#known.size >= 20 * worth.names) this.#forgetUnnamed();
      this.#known.set(text, known + 1);
      return undefined;
    }
    const name = createHash('sha256').update(text).digest('base64url');
    this.#known.set(text, name);
    this.#names += 1;
    return name;
  }

  #forgetUnnamed(): void {
    for (const [text, known] of this.#known) if (typeof known === 'number') this.#known.delete(text);
  }
}

const names = new StatementNames();

/** A session of drizzle that sends statements under names where that is worth it. */
export class NamingSession extends NodePgSession<Tables, Relations> {
  override prepareQuery<Config extends PreparedQueryConfig = PreparedQueryConfig>(
    query: Parameters<Preparing>[0],
    fields: Parameters<Preparing>[1],
    name: string | undefined,
    isResponseInArrayMode: boolean,
    customResultMapper?: (rows: unknown[][]) => Config['execute'],
    queryMetadata?: Parameters<Preparing>[5],
    cacheConfig?: Parameters<Preparing>[6],
  ): PgPreparedQuery<Config> {
    return super.prepareQuery(
      query,
      fields,
      name ?? names.nameOf(query.sql),
      isResponseInArrayMode,
      customResultMapper,
      queryMetadata,
      cacheConfig,
    );
  }
}
