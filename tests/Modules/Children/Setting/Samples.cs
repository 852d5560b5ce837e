using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Family;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Tests.Setting;

/// <summary>Forms that hold, to be spoilt one field at a time.</summary>
internal static class Samples
{
    public static DateOnly Today { get; } = DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(7)).DateTime);

    public static DateOnly Birth { get; } = new(Today.Year - 9, 4, 17);

    public static ReferralForm Referral { get; } = new()
    {
        Source = ReferralSource.SocialOffice,
        SourceName = "Bu Ratna",
        LetterNumber = "460/112/2026",
        LetterDate = Today.AddDays(-10),
        Reason = "Ayah meninggal, ibu bekerja di luar kota.",
    };

    public static ChildForm Child(string name = "Siti Aminah") => new()
    {
        FullName = name,
        Nickname = "Aminah",
        Sex = Sex.Female,
        BirthDate = Birth,
        BirthPlace = "Semarang",
        OriginCode = SomeRegions.Pekunden,
        AddressLine = "Jalan Melati 5",
        EnteredOn = Today.AddDays(-5),
        EntryReason = EntryReason.FatherDied,
    };

    /// <summary>A NIK that fits <see cref="Child"/>: of Semarang Tengah, a girl's, born on her day.</summary>
    public static string Nik(int serial = 1) => $"337401{Birth.Day + 40:00}{Birth.Month:00}{Birth.Year % 100:00}{serial:0000}";

    public static AssessmentForm Assessment(Actor assessor) => new()
    {
        AssessedOn = Today.AddDays(-3),
        AssessorId = assessor.AccountId,
        Needs = new HashSet<NeedsArea> { NeedsArea.Education, NeedsArea.Family },
        NeedsNote = "Perlu bimbingan membaca.",
        FamilySituation = "Ibu dan nenek di kampung.",
        ChildView = "Ingin tetap dekat dengan nenek.",
    };

    public static CarePlanForm Plan(Actor responsible) => new()
    {
        Goal = CareGoal.Reunification,
        Activities = "Kunjungan keluarga tiap bulan.",
        ResponsibleId = responsible.AccountId,
        ReviewOn = Today.AddMonths(3),
        ChildView = "Setuju.",
    };

    public static KinForm Kin(string name = "Nenek Sumarni") => new()
    {
        Id = Guid.CreateVersion7(),
        Name = name,
        Relation = Relation.Grandmother,
        Phone = "0812-3456-7890",
        Address = "Desa Karang",
        IsGuardian = true,
    };
}
