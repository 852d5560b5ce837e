using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Institutions.SeedInstitutions;

/// <summary>Makes institutions up: the same seed on the same day gives the same ones.</summary>
internal static class SampleRegister
{
    /// <summary>Of 14,445 institutions in July 2025, 871 had an A, 4,439 a B and 6,897 a C.</summary>
    private static readonly (Accreditation Grade, double UpTo)[] Grades =
        [(Accreditation.A, 871 / 14_445d), (Accreditation.B, 5_310 / 14_445d), (Accreditation.C, 12_207 / 14_445d), (Accreditation.None, 1)];

    public static IReadOnlyList<SampleInstitution> Make(RegionTree regions, int count, int seed, DateOnly today)
    {
        // Made-up data wants a sequence that repeats, not one that nobody can guess.
#pragma warning disable CA5394
        var random = new Random(seed);
        var shares = Enumerable.Range(0, count).Select(at => (at + 0.5) / count).ToArray();
        random.Shuffle(shares);
        var cores = SampleNames.Cores.ToArray();
        random.Shuffle(cores);
        var ending = Ending(count);
        return
        [
            .. shares.Select((share, at) => Make(
                regions, random, Name(cores, at), Regency(at),
                Grades.First(grade => share < grade.UpTo).Grade, State(at), today,
                ending.IndexOf(at) is >= 0 and var rank ? today.AddDays(20 + (rank * 40)) : null)),
        ];
#pragma warning restore CA5394
    }

    /// <summary>Two active ones of the province that has most: whichever day it is, its officer finds a permit that ends within 90 days.</summary>
    private static List<int> Ending(int count) => Enumerable.Range(0, count).Where(at => State(at) == InstitutionState.Active)
        .GroupBy(at => Regency(at)[..2]).MaxBy(province => province.Count())?.Take(2).ToList() ?? [];

    private static string Regency(int at) => SamplePlaces.Regencies[at % SamplePlaces.Regencies.Count];

    private static string Name(string[] cores, int at) =>
        at < cores.Length ? cores[at] : $"{cores[at % cores.Length]} {Folded(at / cores.Length)}";

    // A second house of the same name is numbered, as they are: Al-Hikmah II.
    private static string Folded(int round) => round switch { 1 => "II", 2 => "III", 3 => "IV", _ => $"{round + 1}" };

    private static InstitutionState State(int at) => (at % 40) switch
    {
        11 or 27 => InstitutionState.Draft,
        9 or 33 => InstitutionState.Suspended,
        38 => InstitutionState.Closed,
        _ => InstitutionState.Active,
    };

    private static SampleInstitution Make(
        RegionTree regions, Random random, string core, string regency, Accreditation grade, InstitutionState state, DateOnly today, DateOnly? ending)
    {
#pragma warning disable CA5394
        var (beginning, kind) = Any(random, SampleNames.Beginnings);
        var district = Any(random, regions.Children(regency));
        var registered = today.AddDays(-random.Next(800, 8_000));
        var drawn = today.AddDays(-random.Next(30, 1_800));
        var permitted = ending?.AddYears(-5) ?? drawn;
        var form = new InstitutionForm
        {
            Name = $"{beginning} {core}",
            Kind = kind,
            RegistrationNumber = $"460/{random.Next(10, 999):000}/DINSOS/{registered.Year}",
            RegisteredOn = registered,
            PermitNumber = state == InstitutionState.Draft ? null : $"503/{random.Next(10, 999):000}/IOP-LKS/{permitted.Year}",
            PermitFrom = state == InstitutionState.Draft ? null : permitted,
            PermitUntil = state == InstitutionState.Draft ? null : ending ?? permitted.AddYears(5),
            Accreditation = grade,
            AccreditedUntil = grade == Accreditation.None ? null : today.AddDays(random.Next(-120, 1_500)),
            Capacity = random.Next(3, 25) * 5,
            RegionCode = Any(random, regions.Children(district.Code)).Code,
            Address = $"{Any(random, SampleNames.Streets)} No. {random.Next(1, 200)}",
        };
        var contact = new ContactForm
        {
            Name = Any(random, SampleNames.People),
            Phone = $"0812-0000-{random.Next(0, 10_000):0000}",
            Email = $"lksa{random.Next(100, 1_000)}@contoh.example",
        };
        return new SampleInstitution(form, contact, state);
    }

    private static T Any<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
#pragma warning restore CA5394
}
