-- DropIndex
DROP INDEX "JournalEntry_ownerId_date_id_idx";

-- AlterTable
ALTER TABLE "JournalEntry" ADD COLUMN     "audience" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "deletedAt" TIMESTAMP(3),
ADD COLUMN     "expiresOn" TEXT,
ADD COLUMN     "number" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "searchKey" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "slides" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "takenAway" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "pageKeys" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "welcomeStep" TEXT;

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "didNotWork" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "finishedAt" TIMESTAMP(3),
ADD COLUMN     "finishedOn" TEXT,
ADD COLUMN     "worked" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Goal" ADD COLUMN     "searchKey" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Milestone" ADD COLUMN     "followsId" TEXT,
ADD COLUMN     "repeats" TEXT,
ADD COLUMN     "searchKey" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "EntrySkill" (
    "entryId" TEXT NOT NULL,
    "skillId" TEXT NOT NULL,

    CONSTRAINT "EntrySkill_pkey" PRIMARY KEY ("entryId","skillId")
);

-- CreateTable
CREATE TABLE "CarriedGoal" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "goalId" TEXT NOT NULL,
    "asItWas" JSONB NOT NULL,
    "carriedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CarriedGoal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Skill" (
    "id" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "competencyKey" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "targetLevel" INTEGER,
    "note" TEXT NOT NULL,
    "archivedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "requestId" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Skill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SkillStep" (
    "id" TEXT NOT NULL,
    "skillId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "gain" INTEGER NOT NULL,
    "reachedOn" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SkillStep_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "EntrySkill_skillId_idx" ON "EntrySkill"("skillId");

-- CreateIndex
CREATE INDEX "CarriedGoal_goalId_idx" ON "CarriedGoal"("goalId");

-- CreateIndex
CREATE UNIQUE INDEX "CarriedGoal_planId_goalId_key" ON "CarriedGoal"("planId", "goalId");

-- CreateIndex
CREATE INDEX "Skill_ownerId_archivedAt_competencyKey_idx" ON "Skill"("ownerId", "archivedAt", "competencyKey");

-- CreateIndex
CREATE UNIQUE INDEX "Skill_ownerId_requestId_key" ON "Skill"("ownerId", "requestId");

-- CreateIndex
CREATE INDEX "SkillStep_skillId_reachedOn_gain_idx" ON "SkillStep"("skillId", "reachedOn", "gain");

-- CreateIndex
CREATE INDEX "JournalEntry_ownerId_deletedAt_date_id_minutes_idx" ON "JournalEntry"("ownerId", "deletedAt", "date", "id", "minutes");

-- CreateIndex
CREATE INDEX "JournalEntry_ownerId_expiresOn_idx" ON "JournalEntry"("ownerId", "expiresOn");

-- CreateIndex
CREATE UNIQUE INDEX "Milestone_followsId_key" ON "Milestone"("followsId");

-- AddForeignKey
ALTER TABLE "EntrySkill" ADD CONSTRAINT "EntrySkill_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "JournalEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntrySkill" ADD CONSTRAINT "EntrySkill_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarriedGoal" ADD CONSTRAINT "CarriedGoal_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarriedGoal" ADD CONSTRAINT "CarriedGoal_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Skill" ADD CONSTRAINT "Skill_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillStep" ADD CONSTRAINT "SkillStep_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;
