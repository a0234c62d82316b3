-- CreateTable
CREATE TABLE "translations" (
    "key_hash" TEXT NOT NULL,
    "words_sealed" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "translations_pkey" PRIMARY KEY ("key_hash")
);

-- CreateTable
CREATE TABLE "glossary_entries" (
    "id" UUID NOT NULL,
    "term_key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "added_by" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "glossary_entries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "glossary_entries_term_key_language_key" ON "glossary_entries"("term_key", "language");
