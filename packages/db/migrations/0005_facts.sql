CREATE TABLE "dossier_facts" (
	"assessment_id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"province_id" uuid NOT NULL,
	"changes" bigint DEFAULT 0 NOT NULL,
	"answered" jsonb,
	"started" boolean DEFAULT false NOT NULL,
	"scorer" integer,
	"agreed" text
);
--> statement-breakpoint
CREATE TABLE "dossier_standings" (
	"round_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"province_id" uuid NOT NULL,
	"basis" text NOT NULL,
	"level" integer,
	"points" numeric,
	"exact_points" text,
	"max_points" numeric,
	"share" numeric,
	"band" text,
	"rank" integer,
	"provisional" boolean NOT NULL,
	CONSTRAINT "dossier_standings_round_id_unit_id_pk" PRIMARY KEY("round_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "round_peers" (
	"round_id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"basis" text NOT NULL,
	"peers" text
);
--> statement-breakpoint
ALTER TABLE "dossier_facts" ADD CONSTRAINT "dossier_facts_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_facts" ADD CONSTRAINT "dossier_facts_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_facts" ADD CONSTRAINT "dossier_facts_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_facts" ADD CONSTRAINT "dossier_facts_province_id_units_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_standings" ADD CONSTRAINT "dossier_standings_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_standings" ADD CONSTRAINT "dossier_standings_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_standings" ADD CONSTRAINT "dossier_standings_province_id_units_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_peers" ADD CONSTRAINT "round_peers_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_peers" ADD CONSTRAINT "round_peers_province_id_units_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dossier_facts_round" ON "dossier_facts" USING btree ("round_id");--> statement-breakpoint
-- Of dossiers that exist already, nothing is known yet.
INSERT INTO "dossier_facts" ("assessment_id", "round_id", "unit_id", "province_id")
SELECT "id", "round_id", "unit_id", "province_id" FROM "assessments";
