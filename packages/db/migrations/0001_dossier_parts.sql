CREATE TABLE "dossier_profiles" (
	"assessment_id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"province_id" uuid NOT NULL,
	"value" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register_rows" (
	"assessment_id" uuid NOT NULL,
	"register_id" text NOT NULL,
	"row_id" uuid NOT NULL,
	"ordinal" bigserial NOT NULL,
	"unit_id" uuid NOT NULL,
	"province_id" uuid NOT NULL,
	"value" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "register_rows_assessment_id_register_id_row_id_pk" PRIMARY KEY("assessment_id","register_id","row_id")
);
--> statement-breakpoint
CREATE TABLE "register_totals" (
	"assessment_id" uuid NOT NULL,
	"register_id" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"province_id" uuid NOT NULL,
	"value" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "register_totals_assessment_id_register_id_pk" PRIMARY KEY("assessment_id","register_id")
);
--> statement-breakpoint
CREATE TABLE "assigned_targets" (
	"round_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"province_id" uuid NOT NULL,
	"criterion_id" text NOT NULL,
	"target" numeric NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assigned_targets_round_id_unit_id_criterion_id_pk" PRIMARY KEY("round_id","unit_id","criterion_id")
);
--> statement-breakpoint
CREATE TABLE "supplied_values" (
	"round_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"province_id" uuid NOT NULL,
	"criterion_id" text NOT NULL,
	"input_id" text NOT NULL,
	"value" jsonb NOT NULL,
	"supplied_by" text NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "supplied_values_round_id_unit_id_criterion_id_input_id_pk" PRIMARY KEY("round_id","unit_id","criterion_id","input_id")
);
--> statement-breakpoint
CREATE TABLE "criterion_suspensions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"province_id" uuid NOT NULL,
	"criterion_id" text NOT NULL,
	"reason" text NOT NULL,
	"suspended_by" text NOT NULL,
	"suspended_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"lifted_by" text,
	"lifted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "frozen_peers" (
	"round_id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"content" text NOT NULL,
	"content_digest" text NOT NULL,
	"frozen_by" text NOT NULL,
	"frozen_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "published_results" ADD COLUMN "points" numeric;--> statement-breakpoint
ALTER TABLE "published_results" ADD COLUMN "exact_points" text;--> statement-breakpoint
ALTER TABLE "published_results" ADD COLUMN "max_points" numeric;--> statement-breakpoint
ALTER TABLE "published_results" ADD COLUMN "share" numeric;--> statement-breakpoint
ALTER TABLE "published_results" ADD COLUMN "band" text;--> statement-breakpoint
ALTER TABLE "published_results" ADD COLUMN "rank" integer;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "rows_asked" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "suspended" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "points" numeric;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "exact_points" text;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "max_points" numeric;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "share" numeric;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "band" text;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "provisional" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "dossier_profiles" ADD CONSTRAINT "dossier_profiles_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_profiles" ADD CONSTRAINT "dossier_profiles_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_profiles" ADD CONSTRAINT "dossier_profiles_province_id_units_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_profiles" ADD CONSTRAINT "dossier_profiles_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_rows" ADD CONSTRAINT "register_rows_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_rows" ADD CONSTRAINT "register_rows_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_rows" ADD CONSTRAINT "register_rows_province_id_units_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_rows" ADD CONSTRAINT "register_rows_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_totals" ADD CONSTRAINT "register_totals_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_totals" ADD CONSTRAINT "register_totals_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_totals" ADD CONSTRAINT "register_totals_province_id_units_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_totals" ADD CONSTRAINT "register_totals_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assigned_targets" ADD CONSTRAINT "assigned_targets_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assigned_targets" ADD CONSTRAINT "assigned_targets_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assigned_targets" ADD CONSTRAINT "assigned_targets_province_id_units_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assigned_targets" ADD CONSTRAINT "assigned_targets_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplied_values" ADD CONSTRAINT "supplied_values_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplied_values" ADD CONSTRAINT "supplied_values_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplied_values" ADD CONSTRAINT "supplied_values_province_id_units_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplied_values" ADD CONSTRAINT "supplied_values_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion_suspensions" ADD CONSTRAINT "criterion_suspensions_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion_suspensions" ADD CONSTRAINT "criterion_suspensions_province_id_units_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion_suspensions" ADD CONSTRAINT "criterion_suspensions_suspended_by_users_id_fk" FOREIGN KEY ("suspended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion_suspensions" ADD CONSTRAINT "criterion_suspensions_lifted_by_users_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frozen_peers" ADD CONSTRAINT "frozen_peers_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frozen_peers" ADD CONSTRAINT "frozen_peers_province_id_units_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frozen_peers" ADD CONSTRAINT "frozen_peers_frozen_by_users_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dossier_profiles_province" ON "dossier_profiles" USING btree ("province_id");--> statement-breakpoint
CREATE INDEX "register_rows_province" ON "register_rows" USING btree ("province_id");--> statement-breakpoint
CREATE INDEX "register_totals_province" ON "register_totals" USING btree ("province_id");--> statement-breakpoint
CREATE INDEX "assigned_targets_province" ON "assigned_targets" USING btree ("province_id");--> statement-breakpoint
CREATE INDEX "supplied_values_province" ON "supplied_values" USING btree ("province_id");--> statement-breakpoint
CREATE UNIQUE INDEX "criterion_suspensions_active" ON "criterion_suspensions" USING btree ("round_id","criterion_id") WHERE "criterion_suspensions"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "criterion_suspensions_province" ON "criterion_suspensions" USING btree ("province_id");--> statement-breakpoint
CREATE INDEX "frozen_peers_province" ON "frozen_peers" USING btree ("province_id");