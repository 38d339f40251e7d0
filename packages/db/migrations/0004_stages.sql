CREATE TABLE "stage_events" (
	"assessment_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"unit_id" uuid NOT NULL,
	"province_id" uuid NOT NULL,
	"event" jsonb NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stage_events_assessment_id_seq_pk" PRIMARY KEY("assessment_id","seq"),
	CONSTRAINT "stage_events_seq" CHECK (("stage_events"."event" ->> 'seq')::integer = "stage_events"."seq")
);
--> statement-breakpoint
ALTER TABLE "submissions" DROP CONSTRAINT "submissions_assessment";--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "phase" text DEFAULT 'answering' NOT NULL;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "submission" integer;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "stage_events" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "sequence" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "stage_events" ADD CONSTRAINT "stage_events_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_events" ADD CONSTRAINT "stage_events_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_events" ADD CONSTRAINT "stage_events_province_id_units_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_events" ADD CONSTRAINT "stage_events_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stage_events_province" ON "stage_events" USING btree ("province_id");--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_sequence" UNIQUE("assessment_id","sequence");--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_key" UNIQUE("assessment_id","key");--> statement-breakpoint
-- What was registered and submitted so far, as the events that they were.
INSERT INTO "stage_events" ("assessment_id", "seq", "unit_id", "province_id", "event", "by", "at")
SELECT "assessment_id", "seq", "unit_id", "province_id", "event" || jsonb_build_object('seq', "seq"), "by", "at"
FROM (
	SELECT *, row_number() OVER (PARTITION BY "assessment_id" ORDER BY "at", "kind", "id")::integer AS "seq"
	FROM (
		SELECT "assessment_id", "unit_id", "province_id", 1 AS "kind", "id",
			jsonb_build_object('kind', 'registered', 'level', "level") AS "event",
			"registered_by" AS "by", "registered_at" AS "at"
		FROM "level_registrations"
		UNION ALL
		SELECT "assessment_id", "unit_id", "province_id", 2 AS "kind", "id",
			jsonb_build_object('kind', 'submitted', 'submission', 1) AS "event",
			"submitted_by" AS "by", "submitted_at" AS "at"
		FROM "submissions"
	) AS "happened"
) AS "numbered";--> statement-breakpoint
UPDATE "assessments" SET "stage_events" = (
	SELECT count(*)::integer FROM "stage_events" WHERE "stage_events"."assessment_id" = "assessments"."id"
);--> statement-breakpoint
UPDATE "assessments" SET "phase" = 'submitted', "submission" = 1
WHERE EXISTS (SELECT 1 FROM "submissions" WHERE "submissions"."assessment_id" = "assessments"."id");--> statement-breakpoint
DROP TABLE "level_registrations";
