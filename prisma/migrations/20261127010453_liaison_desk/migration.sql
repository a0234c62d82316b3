-- CreateTable
CREATE TABLE "language_desks" (
    "language" TEXT NOT NULL,
    "approves" BOOLEAN NOT NULL,
    "set_by" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "language_desks_pkey" PRIMARY KEY ("language")
);

-- CreateTable
CREATE TABLE "language_liaisons" (
    "language" TEXT NOT NULL,
    "slack_user_id" TEXT NOT NULL,
    "added_by" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "language_liaisons_pkey" PRIMARY KEY ("language","slack_user_id")
);

-- CreateTable
CREATE TABLE "desk_items" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "draft_id" UUID,
    "broadcast_id" UUID,
    "text_id" UUID,
    "entry_id" UUID,
    "told" JSONB NOT NULL,
    "model_sealed" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "outcome" TEXT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "desk_items_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "desk_items_subject_key" ON "desk_items"("subject");
