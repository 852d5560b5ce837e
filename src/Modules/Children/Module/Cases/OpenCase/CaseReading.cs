using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Documents;
using MerajutASA.Modules.Children.Ends;
using MerajutASA.Modules.Children.Family;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Reviews;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>Reads all parts of a case and opens them with one call for their keys.</summary>
internal sealed class CaseReading(ChildrenDb db)
{
    public async Task<CaseView> ReadAsync(Child child, CaseAccess access)
    {
        var referral = await db.Referrals.AsNoTracking().SingleOrDefaultAsync(row => row.ChildId == child.Id);
        var assessment = await db.Assessments.AsNoTracking().SingleOrDefaultAsync(row => row.ChildId == child.Id);
        var plan = await db.CarePlans.AsNoTracking().SingleOrDefaultAsync(row => row.ChildId == child.Id);
        var reviews = await db.PlanReviews.AsNoTracking().Where(row => row.ChildId == child.Id)
            .OrderByDescending(row => row.HeldOn).ThenByDescending(row => row.RecordedAt).ThenBy(row => row.Id).ToListAsync();
        var ends = await db.CareEnds.AsNoTracking().Where(row => row.ChildId == child.Id).OrderByDescending(row => row.RecordedAt).ThenBy(row => row.Id).ToListAsync();
        var kin = await db.Kin.AsNoTracking().Where(row => row.ChildId == child.Id).OrderBy(row => row.Id).ToListAsync();
        var keys = await db.OpenAsync([child.Id, .. kin.Select(row => row.Id)]);
        var line = ChildLine.Of(child, keys);
        return new CaseView(line, child.Version, access, new CaseDetails(
            Form(child, line, keys), child.StageSince,
            Stage(referral, row => Opened(row, keys)), Stage(assessment, row => Opened(row, keys)), Stage(plan, row => Opened(row, keys)),
            [.. kin.Select(row => new KinView(Opened(row, keys), row.Version))])
        {
            Reviews = [.. reviews.Select(row => Opened(row, reviews, keys))],
            Ends = [.. ends.Select(row => Opened(row, keys))],
            LastOpenings = await CaseOpenings.LastAsync(db, child.Id),
        })
        {
            Portrait = await PortraitAsync(child.Id, keys),
        };
    }

    /// <summary>The child's picture, for everyone who sees the register line.</summary>
    public async Task<byte[]?> PortraitAsync(Guid child, SubjectKeys keys)
    {
        var row = await db.Photographs.AsNoTracking().SingleOrDefaultAsync(photograph => photograph.ChildId == child);
        return row is null ? null : keys.OpenOrNull(DocumentFields.Thumbnail, child, row.Id, row.Thumbnail);
    }

    private static StageView<TForm> Stage<TRecord, TForm>(TRecord? record, Func<TRecord, TForm> open)
        where TRecord : StageRecord
        where TForm : new() =>
        record is null ? new StageView<TForm>(new TForm(), 0, null, null) : new StageView<TForm>(open(record), record.Version, record.CompletedAt, record.CompletedBy);

    private static ChildForm Form(Child child, ChildLine line, SubjectKeys keys) => new()
    {
        FullName = line.FullName,
        Nickname = line.Nickname,
        Sex = child.Sex,
        BirthDate = line.BirthDate,
        EstimatedAge = child.AgeEstimated ? child.EnteredOn.Year - child.BirthYear : null,
        BirthPlace = keys.OpenOrNull(ChildFields.BirthPlace, child.Id, child.Id, child.BirthPlace),
        Nik = keys.OpenOrNull(ChildFields.Nik, child.Id, child.Id, child.Nik),
        OriginCode = child.OriginCode,
        AddressLine = keys.OpenOrNull(ChildFields.AddressLine, child.Id, child.Id, child.AddressLine),
        EnteredOn = child.EnteredOn,
        EntryReason = child.EntryReason,
    };

    private static ReferralForm Opened(Referral row, SubjectKeys keys) => new()
    {
        Source = row.Source,
        SourceName = keys.OpenOrNull(CaseFields.SourceName, row.ChildId, row.Id, row.SourceName),
        LetterNumber = keys.OpenOrNull(CaseFields.LetterNumber, row.ChildId, row.Id, row.LetterNumber),
        LetterDate = row.LetterDate,
        Reason = keys.OpenOrNull(CaseFields.Reason, row.ChildId, row.Id, row.Reason),
    };

    private static AssessmentForm Opened(Assessment row, SubjectKeys keys) => new()
    {
        AssessedOn = row.AssessedOn,
        AssessorId = row.AssessorId,
        Needs = row.Needs.Select(Codes.Parse<NeedsArea>).ToHashSet(),
        NeedsNote = keys.OpenOrNull(CaseFields.NeedsNote, row.ChildId, row.Id, row.NeedsNote),
        FamilySituation = keys.OpenOrNull(CaseFields.FamilySituation, row.ChildId, row.Id, row.FamilySituation),
        ChildView = keys.OpenOrNull(CaseFields.AssessmentView, row.ChildId, row.Id, row.ChildView),
    };

    private static CarePlanForm Opened(CarePlan row, SubjectKeys keys) => new()
    {
        Goal = row.Goal,
        WhyNotReunification = keys.OpenOrNull(CaseFields.WhyNotReunification, row.ChildId, row.Id, row.WhyNotReunification),
        Activities = keys.OpenOrNull(CaseFields.Activities, row.ChildId, row.Id, row.Activities),
        ResponsibleId = row.ResponsibleId,
        ReviewOn = row.ReviewOn,
        ChildView = keys.OpenOrNull(CaseFields.PlanView, row.ChildId, row.Id, row.ChildView),
    };

    private static ReviewView Opened(PlanReview row, IReadOnlyList<PlanReview> all, SubjectKeys keys) => new(
        row.Id, row.FirstId, row.Version,
        new ReviewForm
        {
            HeldOn = row.HeldOn,
            Outcome = row.Outcome,
            Findings = keys.OpenOrNull(ReviewFields.Findings, row.ChildId, row.Id, row.Findings),
            ChildView = keys.OpenOrNull(ReviewFields.ChildView, row.ChildId, row.Id, row.ChildView),
            NextDue = row.NextDue,
        },
        row.DueOn, row.RecordedAt, row.RecordedBy)
    {
        StruckAt = row.StruckAt,
        StruckBy = row.StruckBy,
        StrikeReason = keys.OpenOrNull(ReviewFields.StrikeReason, row.ChildId, row.Id, row.StrikeReason),
        IsCorrected = all.Any(other => other.Corrects == row.Id),
    };

    private static EndView Opened(CareEnd row, SubjectKeys keys) => new(
        row.Id,
        new EndForm { Reason = row.Reason, Other = keys.OpenOrNull(EndFields.Other, row.ChildId, row.Id, row.Other), EndedOn = row.EndedOn },
        row.RecordedAt, row.RecordedBy)
    {
        StruckAt = row.StruckAt,
        StruckBy = row.StruckBy,
        StrikeReason = keys.OpenOrNull(EndFields.StrikeReason, row.ChildId, row.Id, row.StrikeReason),
    };

    private static KinForm Opened(Kin row, SubjectKeys keys) => new()
    {
        Id = row.Id,
        Relation = row.Relation,
        IsGuardian = row.IsGuardian,
        MustNotBeTold = row.MustNotBeTold,
        Name = keys.OpenOrNull(KinFields.Name, row.Id, row.Id, row.Name),
        Phone = keys.OpenOrNull(KinFields.Phone, row.Id, row.Id, row.Phone),
        Address = keys.OpenOrNull(KinFields.Address, row.Id, row.Id, row.Address),
    };
}
