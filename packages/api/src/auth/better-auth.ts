import type { Database } from '@tieuchi/db/database';
import { isPassingTrouble } from '@tieuchi/db/passing-trouble';
import { credentials, sessions, users, verifications } from '@tieuchi/db/tables/accounts';
import type { BetterAuthOptions } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { username } from 'better-auth/plugins/username';
import { and, eq, isNotNull } from 'drizzle-orm';
import { heedAdapter, heedQuery } from './heeded-errors.ts';
import { isUsername, normalizeUsername } from './names.ts';
import { ownOrigins } from './origins.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { cookiePrefix } from './signed-token.ts';

/** Where the authentication routes live. */
export const authBasePath = '/api/auth';

/** A session ends this long after it was last used. */
const sessionSeconds = 12 * 3600;
const renewAfterSeconds = 15 * 60;

/** Whether reading a session leaves it alone: it is not over, and was renewed a short while ago. By the machine's own clock, as better-auth. */
export function staysAsItIs({ expiresAt }: { readonly expiresAt: Date }): boolean {
  const now = Date.now();
  const renewAt = expiresAt.getTime() - (sessionSeconds - renewAfterSeconds) * 1000;
  return now < renewAt && now < expiresAt.getTime();
}

/** Shortest and longest password that a person may choose. */
export const passwordLength = { min: 10, max: 128 } as const;

/** What an installation decides about signing in. */
export interface AuthOptions {
  readonly db: Database;
  /** Signs the cookies; at least 32 random characters, kept between starts. */
  readonly secret: string;
  /** Address under which browsers reach the server, such as "https://tieuchi.example.vn". */
  readonly baseUrl: string;
  /** Cookies are sent over https only. */
  readonly secureCookies: boolean;
  readonly now?: () => Date;
  /** Told what fails inside, whose messages quote rows; what is merely refused is not told. */
  readonly onFailure?: (error: unknown) => void;
}

/**
 * better-auth over our own tables: sessions and the verification of passwords, none of its user management. Call it within `heeding`,
 * or an error of the database is swallowed.
 */
export function createBetterAuth({ db, secret, baseUrl, secureCookies, onFailure }: AuthOptions) {
  const adapter = drizzleAdapter(db, {
    provider: 'pg',
    schema: { user: users, session: sessions, account: credentials, verification: verifications },
  });
  return betterAuth({
    appName: 'Tiêu Chí',
    baseURL: baseUrl,
    basePath: authBasePath,
    secret,
    trustedOrigins: ownOrigins(baseUrl),
    database: (options: BetterAuthOptions) => heedAdapter(adapter(options)),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 64,
        usernameNormalization: normalizeUsername,
        usernameValidator: isUsername,
      }),
    ],
    session: { expiresIn: sessionSeconds, updateAge: renewAfterSeconds },
    // 500 communes share one gateway address; guessing is slowed per account instead.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix,
      useSecureCookies: secureCookies,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict' },
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          // After the password has been checked, so that a locked account answers like a wrong password, and as slowly.
          before: async ({ userId }) => {
            const locked = await heedQuery(
              db
                .select({ id: users.id })
                .from(users)
                .where(and(eq(users.id, userId), isNotNull(users.lockedAt))),
            );
            if (locked.length > 0)
              throw new APIError('UNAUTHORIZED', { code: 'INVALID_USERNAME_OR_PASSWORD' });
          },
        },
      },
    },
    telemetry: { enabled: false },
    // Its own would print whole errors, with parameters, on the console.
    logger: {
      level: 'error',
      log: (level, ...said: unknown[]) => {
        const error = said.find((one) => one instanceof Error);
        // Trouble of the database is thrown on, told and answered where the request is.
        if (level === 'error' && error && !isPassingTrouble(error)) onFailure?.(error);
      },
    },
    // Bugs and failures of the database are thrown on to the server, which logs and answers them; refusals are answered as ever.
    onAPIError: { throw: true },
  });
}
