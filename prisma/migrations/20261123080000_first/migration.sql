-- CreateTable
CREATE TABLE "classrooms" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "channel_id" TEXT,
    "channel_state" TEXT NOT NULL DEFAULT 'none',
    "channel_lost_why" TEXT,
    "linked_by" TEXT,
    "linked_at" TIMESTAMPTZ(3),
    "teacher_emails_sealed" TEXT,

    CONSTRAINT "classrooms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_members" (
    "slack_user_id" TEXT NOT NULL,
    "name_sealed" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_members_pkey" PRIMARY KEY ("slack_user_id")
);

-- CreateTable
CREATE TABLE "classroom_staff" (
    "id" UUID NOT NULL,
    "classroom_id" UUID NOT NULL,
    "slack_user_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "added_by" TEXT NOT NULL,

    CONSTRAINT "classroom_staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_requests" (
    "id" UUID NOT NULL,
    "classroom_id" UUID NOT NULL,
    "channel_id" TEXT NOT NULL,
    "teachers" JSONB NOT NULL,
    "requested_by" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "students" (
    "id" UUID NOT NULL,
    "roster_id_hash" TEXT NOT NULL,
    "roster_id_sealed" TEXT NOT NULL,
    "first_name_sealed" TEXT NOT NULL,
    "last_name_sealed" TEXT NOT NULL,
    "grade" TEXT NOT NULL,

    CONSTRAINT "students_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrollments" (
    "id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "classroom_id" UUID NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "enrollments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "caregivers" (
    "id" UUID NOT NULL,
    "roster_id_hash" TEXT,
    "name_sealed" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "language_source" TEXT NOT NULL,

    CONSTRAINT "caregivers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care" (
    "id" UUID NOT NULL,
    "caregiver_id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "relationship" TEXT NOT NULL,
    "contact_rule" TEXT NOT NULL DEFAULT 'open',
    "since" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "care_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consents" (
    "id" UUID NOT NULL,
    "caregiver_id" UUID NOT NULL,
    "phone_hash" TEXT NOT NULL,
    "phone_sealed" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "number_fault" TEXT,
    "held_at" TIMESTAMPTZ(3),
    "held_for" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "consents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_changes" (
    "id" UUID NOT NULL,
    "consent_id" UUID NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "evidence" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "number_looks" (
    "id" UUID NOT NULL,
    "caregiver_id" UUID,
    "phone_hash" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "number_looks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roster_files" (
    "id" UUID NOT NULL,
    "slack_file_id" TEXT NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "content_sealed" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),

    CONSTRAINT "roster_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drafts" (
    "id" UUID NOT NULL,
    "classroom_id" UUID,
    "author" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "content_sealed" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "chosen_send_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "broadcasts" (
    "id" UUID NOT NULL,
    "draft_id" UUID,
    "classroom_id" UUID,
    "kind" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "approved_by" TEXT,
    "audience" JSONB NOT NULL,
    "content_sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "send_at" TIMESTAMPTZ(3) NOT NULL,
    "useful_until" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "expanded_through" UUID,
    "expanded_at" TIMESTAMPTZ(3),
    "stopped_by" TEXT,
    "finished_at" TIMESTAMPTZ(3),
    "caregivers_expected" INTEGER NOT NULL,
    "dirty" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "broadcasts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "texts" (
    "id" UUID NOT NULL,
    "broadcast_id" UUID,
    "classroom_id" UUID,
    "caregiver_id" UUID,
    "consent_id" UUID,
    "kind" TEXT NOT NULL,
    "phone_hash" TEXT NOT NULL,
    "phone_sealed" TEXT NOT NULL,
    "body_sealed" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "language_source" TEXT NOT NULL,
    "segments" INTEGER NOT NULL,
    "priority" INTEGER NOT NULL,
    "any_hour" BOOLEAN NOT NULL DEFAULT false,
    "despite_stop" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "after_text_id" UUID,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "turn_at" TIMESTAMPTZ(3) NOT NULL,
    "useful_until" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "texts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempts" (
    "id" UUID NOT NULL,
    "text_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "phone_hash" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "segments" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "claimed_by" TEXT NOT NULL,
    "lease_until" TIMESTAMPTZ(3) NOT NULL,
    "intended_at" TIMESTAMPTZ(3) NOT NULL,
    "sid" TEXT,
    "status" TEXT,
    "code" TEXT,
    "look_at" TIMESTAMPTZ(3),
    "looks" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "attempts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "senders" (
    "id" TEXT NOT NULL,
    "tokens" DOUBLE PRECISION NOT NULL,
    "refilled_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "senders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbound_texts" (
    "id" UUID NOT NULL,
    "sid" TEXT NOT NULL,
    "phone_hash" TEXT NOT NULL,
    "phone_sealed" TEXT NOT NULL,
    "body_sealed" TEXT NOT NULL,
    "media_sealed" TEXT,
    "opt_out_type" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "handled_at" TIMESTAMPTZ(3),
    "handled_as" TEXT,
    "sequence" BIGSERIAL NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3),

    CONSTRAINT "inbound_texts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "questions" (
    "id" UUID NOT NULL,
    "caregiver_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "payload_sealed" TEXT NOT NULL,
    "text_id" UUID,
    "state" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "answer" INTEGER,

    CONSTRAINT "questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversations" (
    "id" UUID NOT NULL,
    "caregiver_id" UUID NOT NULL,
    "classroom_id" UUID,
    "started_by" TEXT NOT NULL,
    "started_by_staff" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation_threads" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "destinations" JSONB NOT NULL,
    "previous_id" UUID,
    "came_from_id" UUID,
    "mentioned" JSONB NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "shown_reach" TEXT NOT NULL,

    CONSTRAINT "conversation_threads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation_entries" (
    "id" UUID NOT NULL,
    "caregiver_id" UUID NOT NULL,
    "conversation_id" UUID,
    "thread_id" UUID,
    "direction" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "inbound_id" UUID,
    "words_sealed" TEXT NOT NULL,
    "photos" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "confirmed" BOOLEAN NOT NULL DEFAULT true,
    "settled_by" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "withheld" BOOLEAN NOT NULL DEFAULT false,
    "moved_from_id" UUID,
    "moved_to_id" UUID,
    "mentions" JSONB NOT NULL DEFAULT '[]',
    "reminded_at" TIMESTAMPTZ(3),
    "escalated_at" TIMESTAMPTZ(3),
    "author" TEXT,
    "answers_id" UUID,
    "request_key" TEXT,
    "text_id" UUID,
    "shown_state" TEXT,
    "shown_reason" TEXT,
    "watch_until" TIMESTAMPTZ(3),

    CONSTRAINT "conversation_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "class_choices" (
    "caregiver_id" UUID NOT NULL,
    "classroom_id" UUID,
    "asked_at" TIMESTAMPTZ(3),
    "chosen_at" TIMESTAMPTZ(3),

    CONSTRAINT "class_choices_pkey" PRIMARY KEY ("caregiver_id")
);

-- CreateTable
CREATE TABLE "waiting_cards" (
    "classroom_id" UUID NOT NULL,
    "dirty" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "waiting_cards_pkey" PRIMARY KEY ("classroom_id")
);

-- CreateTable
CREATE TABLE "help_cases" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_by" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_by" TEXT,
    "taken_at" TIMESTAMPTZ(3),
    "rings" INTEGER NOT NULL DEFAULT 0,
    "next_ring_at" TIMESTAMPTZ(3),
    "told" JSONB NOT NULL,

    CONSTRAINT "help_cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "photos" (
    "id" UUID NOT NULL,
    "inbound_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "file_id" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "photos_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "posts" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "destination" TEXT NOT NULL,
    "parent_id" UUID,
    "kind" TEXT NOT NULL,
    "model_sealed" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "shown_version" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "channel_id" TEXT,
    "ts" TEXT,
    "sequence" BIGSERIAL NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "unsure_since" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "posts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_paces" (
    "id" TEXT NOT NULL,
    "free_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_paces_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "classrooms_name_key_key" ON "classrooms"("name_key");

-- CreateIndex
CREATE UNIQUE INDEX "classrooms_channel_id_key" ON "classrooms"("channel_id");

-- CreateIndex
CREATE INDEX "classroom_staff_classroom_id_idx" ON "classroom_staff"("classroom_id");

-- CreateIndex
CREATE INDEX "classroom_staff_slack_user_id_idx" ON "classroom_staff"("slack_user_id");

-- CreateIndex
CREATE UNIQUE INDEX "students_roster_id_hash_key" ON "students"("roster_id_hash");

-- CreateIndex
CREATE INDEX "enrollments_classroom_id_idx" ON "enrollments"("classroom_id");

-- CreateIndex
CREATE INDEX "enrollments_student_id_idx" ON "enrollments"("student_id");

-- CreateIndex
CREATE UNIQUE INDEX "caregivers_roster_id_hash_key" ON "caregivers"("roster_id_hash");

-- CreateIndex
CREATE INDEX "care_caregiver_id_idx" ON "care"("caregiver_id");

-- CreateIndex
CREATE INDEX "care_student_id_idx" ON "care"("student_id");

-- CreateIndex
CREATE INDEX "consents_caregiver_id_idx" ON "consents"("caregiver_id");

-- CreateIndex
CREATE INDEX "consents_phone_hash_idx" ON "consents"("phone_hash");

-- CreateIndex
CREATE INDEX "consent_changes_consent_id_idx" ON "consent_changes"("consent_id");

-- CreateIndex
CREATE INDEX "number_looks_caregiver_id_at_idx" ON "number_looks"("caregiver_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "roster_files_slack_file_id_key" ON "roster_files"("slack_file_id");

-- CreateIndex
CREATE INDEX "roster_files_state_idx" ON "roster_files"("state");

-- CreateIndex
CREATE UNIQUE INDEX "broadcasts_draft_id_key" ON "broadcasts"("draft_id");

-- CreateIndex
CREATE INDEX "broadcasts_classroom_id_created_at_idx" ON "broadcasts"("classroom_id", "created_at");

-- CreateIndex
CREATE INDEX "texts_consent_id_created_at_idx" ON "texts"("consent_id", "created_at");

-- CreateIndex
CREATE INDEX "texts_caregiver_id_updated_at_idx" ON "texts"("caregiver_id", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "texts_broadcast_id_phone_hash_key" ON "texts"("broadcast_id", "phone_hash");

-- CreateIndex
CREATE UNIQUE INDEX "attempts_sid_key" ON "attempts"("sid");

-- CreateIndex
CREATE UNIQUE INDEX "attempts_text_id_number_key" ON "attempts"("text_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "inbound_texts_sid_key" ON "inbound_texts"("sid");

-- CreateIndex
CREATE INDEX "inbound_texts_phone_hash_received_at_idx" ON "inbound_texts"("phone_hash", "received_at");

-- CreateIndex
CREATE INDEX "questions_caregiver_id_created_at_idx" ON "questions"("caregiver_id", "created_at");

-- CreateIndex
CREATE INDEX "conversations_classroom_id_idx" ON "conversations"("classroom_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversations_caregiver_id_classroom_id_key" ON "conversations"("caregiver_id", "classroom_id");

-- CreateIndex
CREATE INDEX "conversation_threads_conversation_id_started_at_idx" ON "conversation_threads"("conversation_id", "started_at");

-- CreateIndex
CREATE INDEX "conversation_threads_last_at_idx" ON "conversation_threads"("last_at");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_entries_moved_from_id_key" ON "conversation_entries"("moved_from_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_entries_request_key_key" ON "conversation_entries"("request_key");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_entries_text_id_key" ON "conversation_entries"("text_id");

-- CreateIndex
CREATE INDEX "conversation_entries_thread_id_idx" ON "conversation_entries"("thread_id");

-- CreateIndex
CREATE INDEX "conversation_entries_conversation_id_at_idx" ON "conversation_entries"("conversation_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "help_cases_entry_id_key" ON "help_cases"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "photos_inbound_id_position_key" ON "photos"("inbound_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "posts_key_key" ON "posts"("key");

-- CreateIndex
CREATE UNIQUE INDEX "posts_channel_id_ts_key" ON "posts"("channel_id", "ts");

-- AddForeignKey
ALTER TABLE "classroom_staff" ADD CONSTRAINT "classroom_staff_classroom_id_fkey" FOREIGN KEY ("classroom_id") REFERENCES "classrooms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_requests" ADD CONSTRAINT "link_requests_classroom_id_fkey" FOREIGN KEY ("classroom_id") REFERENCES "classrooms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "students"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_classroom_id_fkey" FOREIGN KEY ("classroom_id") REFERENCES "classrooms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care" ADD CONSTRAINT "care_caregiver_id_fkey" FOREIGN KEY ("caregiver_id") REFERENCES "caregivers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care" ADD CONSTRAINT "care_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "students"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_caregiver_id_fkey" FOREIGN KEY ("caregiver_id") REFERENCES "caregivers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_changes" ADD CONSTRAINT "consent_changes_consent_id_fkey" FOREIGN KEY ("consent_id") REFERENCES "consents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "number_looks" ADD CONSTRAINT "number_looks_caregiver_id_fkey" FOREIGN KEY ("caregiver_id") REFERENCES "caregivers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_classroom_id_fkey" FOREIGN KEY ("classroom_id") REFERENCES "classrooms"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "broadcasts" ADD CONSTRAINT "broadcasts_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "drafts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "broadcasts" ADD CONSTRAINT "broadcasts_classroom_id_fkey" FOREIGN KEY ("classroom_id") REFERENCES "classrooms"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "texts" ADD CONSTRAINT "texts_broadcast_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "broadcasts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "texts" ADD CONSTRAINT "texts_classroom_id_fkey" FOREIGN KEY ("classroom_id") REFERENCES "classrooms"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "texts" ADD CONSTRAINT "texts_caregiver_id_fkey" FOREIGN KEY ("caregiver_id") REFERENCES "caregivers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "texts" ADD CONSTRAINT "texts_consent_id_fkey" FOREIGN KEY ("consent_id") REFERENCES "consents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "texts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_caregiver_id_fkey" FOREIGN KEY ("caregiver_id") REFERENCES "caregivers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_caregiver_id_fkey" FOREIGN KEY ("caregiver_id") REFERENCES "caregivers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_classroom_id_fkey" FOREIGN KEY ("classroom_id") REFERENCES "classrooms"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_threads" ADD CONSTRAINT "conversation_threads_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_entries" ADD CONSTRAINT "conversation_entries_caregiver_id_fkey" FOREIGN KEY ("caregiver_id") REFERENCES "caregivers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_entries" ADD CONSTRAINT "conversation_entries_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_entries" ADD CONSTRAINT "conversation_entries_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "conversation_threads"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "class_choices" ADD CONSTRAINT "class_choices_caregiver_id_fkey" FOREIGN KEY ("caregiver_id") REFERENCES "caregivers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help_cases" ADD CONSTRAINT "help_cases_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "conversation_entries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say: partial indexes. Each unique one is what decides when something comes twice.

CREATE UNIQUE INDEX "enrollments_open" ON "enrollments" ("student_id", "classroom_id") WHERE "until" IS NULL;
CREATE UNIQUE INDEX "care_open" ON "care" ("caregiver_id", "student_id") WHERE "until" IS NULL;
CREATE UNIQUE INDEX "consents_open_phone" ON "consents" ("phone_hash") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "consents_open_caregiver" ON "consents" ("caregiver_id") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "drafts_composing" ON "drafts" ("classroom_id", "author", "kind") WHERE "state" = 'composing';
CREATE UNIQUE INDEX "link_requests_open" ON "link_requests" ("classroom_id", "channel_id") WHERE "state" = 'open';
CREATE UNIQUE INDEX "texts_one_welcome" ON "texts" ("consent_id") WHERE "kind" = 'welcome' AND "state" <> 'dropped';
CREATE UNIQUE INDEX "attempts_one_unresolved" ON "attempts" ("phone_hash", "body_hash") WHERE "state" IN ('sending', 'unknown');

CREATE INDEX "broadcasts_open" ON "broadcasts" ("send_at") WHERE "state" IN ('scheduled', 'sending');
CREATE INDEX "broadcasts_dirty" ON "broadcasts" ("id") WHERE "dirty";
CREATE INDEX "texts_queue" ON "texts" ("priority", "turn_at") WHERE "state" = 'queued';
CREATE INDEX "texts_held" ON "texts" ("after_text_id") WHERE "state" = 'held';
CREATE INDEX "attempts_sending" ON "attempts" ("lease_until") WHERE "state" = 'sending';
CREATE INDEX "attempts_unknown" ON "attempts" ("look_at") WHERE "state" = 'unknown';
CREATE INDEX "posts_stream" ON "posts" ("destination", "parent_id", "sequence") WHERE "ts" IS NULL AND "state" IN ('waiting', 'posting');
CREATE INDEX "posts_due" ON "posts" ("not_before") WHERE "state" IN ('waiting', 'posting');
CREATE INDEX "inbound_texts_unhandled" ON "inbound_texts" ("phone_hash", "sequence") WHERE "handled_at" IS NULL;
CREATE UNIQUE INDEX "questions_one_open" ON "questions" ("caregiver_id") WHERE "state" = 'open';
CREATE INDEX "questions_unanswered" ON "questions" ("expires_at") WHERE "state" IN ('waiting', 'open');
CREATE INDEX "consents_held" ON "consents" ("id") WHERE "held_at" IS NOT NULL;
CREATE UNIQUE INDEX "conversations_no_classroom" ON "conversations" ("caregiver_id") WHERE "classroom_id" IS NULL;
CREATE UNIQUE INDEX "conversation_entries_inbound" ON "conversation_entries" ("inbound_id") WHERE "moved_from_id" IS NULL;
CREATE INDEX "conversation_entries_waiting" ON "conversation_entries" ("conversation_id", "at") WHERE "state" = 'waiting';
CREATE INDEX "conversation_entries_unreminded" ON "conversation_entries" ("at") WHERE "state" = 'waiting' AND "escalated_at" IS NULL;
CREATE INDEX "conversation_entries_routing" ON "conversation_entries" ("caregiver_id", "at") WHERE "state" = 'routing';
CREATE INDEX "conversation_entries_watched" ON "conversation_entries" ("watch_until") WHERE "watch_until" IS NOT NULL;
CREATE INDEX "waiting_cards_dirty" ON "waiting_cards" ("classroom_id") WHERE "dirty";
CREATE INDEX "help_cases_ringing" ON "help_cases" ("next_ring_at") WHERE "taken_at" IS NULL;
CREATE INDEX "posts_undeliverable" ON "posts" ("id") WHERE "state" = 'undeliverable';
CREATE INDEX "photos_open" ON "photos" ("not_before") WHERE NOT "removed";
CREATE INDEX "texts_notes" ON "texts" ("created_at") WHERE "kind" = 'note';
CREATE INDEX "texts_notes_late" ON "texts" ("broadcast_id") WHERE "kind" = 'note' AND "state" = 'failed' AND "reason" = 'too_late';
