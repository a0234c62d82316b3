-- CreateTable
CREATE TABLE "hard_tries" (
    "broadcast_id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "caregiver_id" UUID NOT NULL,
    "classroom_id" UUID NOT NULL,
    "has_easier" BOOLEAN NOT NULL,
    "noticed_at" TIMESTAMPTZ(3) NOT NULL,
    "over" BOOLEAN NOT NULL DEFAULT false,
    "called_by" TEXT,
    "called_at" TIMESTAMPTZ(3),

    CONSTRAINT "hard_tries_pkey" PRIMARY KEY ("broadcast_id","student_id")
);
