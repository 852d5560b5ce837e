using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Institutions.SeedInstitutions;

/// <summary>
/// Registers made-up institutions as an officer would, step by step through the use cases. Those that are there already, by name and
/// regency, are left as they are, so that seeding again changes nothing.
/// </summary>
internal sealed class InstitutionSeeder(
    RegionCatalog regions, TimeProvider clock, RegisterInstitution.RegisterInstitution register, ChangeInstitutionState.ChangeInstitutionState step) : IInstitutionSeeder
{
    public async Task<IReadOnlyList<InstitutionLine>> SeedAsync(Actor officer, int count, int seed, CancellationToken cancellation = default)
    {
        var samples = SampleRegister.Make(await regions.GetAsync(), count, seed, IndonesianDay.Of(clock.GetUtcNow()));
        var lines = new List<InstitutionLine>(count);
        foreach (var sample in samples)
            lines.Add(await SeedAsync(officer, sample, cancellation));
        return lines;
    }

    private async Task<InstitutionLine> SeedAsync(Actor officer, SampleInstitution sample, CancellationToken cancellation)
    {
        var outcome = await register.RunAsync(officer, Guid.CreateVersion7(), sample.Form, sample.Contact, cancellation: cancellation);
        if (outcome is Outcome<Guid>.Refused { Code: Duplicates.Code } there)
            return (InstitutionLine)there.Arguments[0];
        var id = outcome.Value;
        var version = 1;
        foreach (var (state, reason) in Steps(sample.State))
            version = (await step.RunAsync(officer, id, version, state, reason, cancellation)).Value;
        return new InstitutionLine(id, sample.Form.Name!, sample.Form.RegionCode!, sample.State);
    }

    private static IEnumerable<(InstitutionState State, string? Reason)> Steps(InstitutionState end) => end switch
    {
        InstitutionState.Draft => [],
        InstitutionState.Active => [(InstitutionState.Active, null)],
        InstitutionState.Suspended => [(InstitutionState.Active, null), (InstitutionState.Suspended, "Rasio pengasuh belum memenuhi standar; perbaikan dalam 90 hari.")],
        _ => [(InstitutionState.Active, null), (InstitutionState.Closed, "Yayasan membubarkan diri; semua anak sudah dipindahkan.")],
    };
}
