CREATE TABLE "criterion_mappings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"base_set_id" text NOT NULL,
	"other_set_id" text NOT NULL,
	"base_criterion_id" text NOT NULL,
	"other_criterion_id" text NOT NULL,
	"mapped_by" text NOT NULL,
	"mapped_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"taken_back_by" text,
	"taken_back_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "criterion_mappings" ADD CONSTRAINT "criterion_mappings_mapped_by_users_id_fk" FOREIGN KEY ("mapped_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion_mappings" ADD CONSTRAINT "criterion_mappings_taken_back_by_users_id_fk" FOREIGN KEY ("taken_back_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "criterion_mappings_standing" ON "criterion_mappings" USING btree ("base_set_id","other_set_id","base_criterion_id","other_criterion_id") WHERE "criterion_mappings"."taken_back_at" is null;--> statement-breakpoint
CREATE INDEX "criterion_mappings_other" ON "criterion_mappings" USING btree ("other_set_id");