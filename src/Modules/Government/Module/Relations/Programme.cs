using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Relations;

/// <summary>Work with an aim of its own, such as scholarships, run by an institution, a foundation or a supporter.</summary>
[Class(DataClass.Internal)]
internal sealed class Programme : RegisterEntry
{
    public ProgrammeField Field { get; set; }

    public Guid? RunnerInstitutionId { get; set; }

    public Guid? RunnerFoundationId { get; set; }

    public Guid? RunnerSupporterId { get; set; }

    public Party? Runner
    {
        get => Party.OfOne(RunnerInstitutionId, RunnerFoundationId, RunnerSupporterId);
        set => (RunnerInstitutionId, RunnerFoundationId, RunnerSupporterId) =
            (value?.As(PartyKind.Institution), value?.As(PartyKind.Foundation), value?.As(PartyKind.Supporter));
    }
}
