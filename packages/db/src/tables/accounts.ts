import { sql } from 'drizzle-orm';
import { boolean, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Role } from '../actor.ts';
import { instant } from '../columns.ts';
import { units } from './units.ts';

/** People who can sign in. Columns up to `updatedAt` are those that better-auth reads and writes. */
export const users = pgTable(
  'users',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    /** Not an address anybody writes to: made from the user name, because better-auth wants one. */
    email: text('email').notNull().unique(),
    emailVerified: boolean('email_verified').notNull().default(false),
    image: text('image'),
    username: text('username').notNull().unique(),
    displayUsername: text('display_username'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    mustChangePassword: boolean('must_change_password').notNull().default(true),
    lockedAt: instant('locked_at'),
    lastSignInAt: instant('last_sign_in_at'),
    /** The province whose administrators manage the account; null: managed by the operator. */
    provinceId: uuid('province_id').references(() => units.id),
  },
  (table) => [index('users_province').on(table.provinceId)],
);

/** Signed-in browsers (better-auth). Deleting a row ends the session at once. */
export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    token: text('token').notNull().unique(),
    expiresAt: instant('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [index('sessions_user').on(table.userId)],
);

/** Credentials (better-auth): the password hash of a user. */
export const credentials = pgTable(
  'credentials',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [index('credentials_user').on(table.userId)],
);

/** Short-lived tokens (better-auth). */
export const verifications = pgTable('verifications', {
  id: text('id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: instant('expires_at').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});

/** What a person may do where. Ended rows stay, so that old decisions can be understood. */
export const memberships = pgTable(
  'memberships',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    role: text('role').$type<Role>().notNull(),
    /** The place at which the role is held (`rolePlaces`). */
    unitId: uuid('unit_id').references(() => units.id),
    provinceId: uuid('province_id').references(() => units.id),
    grantedBy: text('granted_by').references(() => users.id),
    grantedAt: instant('granted_at').notNull().defaultNow(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    index('memberships_user').on(table.userId),
    uniqueIndex('memberships_active')
      .on(table.userId, table.role, table.unitId)
      .where(sql`${table.endedAt} is null`),
  ],
);

/** Failed sign-ins per user name (also of names nobody has), so that guessing is slowed per account, not per address. */
export const signInFailures = pgTable('sign_in_failures', {
  username: text('username').primaryKey(),
  failures: integer('failures').notNull(),
  /** No attempt is looked at before this instant. */
  retryAt: instant('retry_at').notNull(),
});

/** A leader lets an officer of the same unit submit, until a day. */
export const delegations = pgTable(
  'delegations',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    provinceId: uuid('province_id')
      .notNull()
      .references(() => units.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    /** Last day, inclusive. */
    until: date('until').notNull(),
    reason: text('reason').notNull(),
    grantedBy: text('granted_by')
      .notNull()
      .references(() => users.id),
    grantedAt: instant('granted_at').notNull().defaultNow(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [index('delegations_unit').on(table.unitId)],
);
