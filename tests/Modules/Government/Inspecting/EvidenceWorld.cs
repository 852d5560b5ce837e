using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Inspecting.EvidencePictures;
using MerajutASA.Modules.Government.Pictures;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Inspecting;

/// <summary>Inspections beside a MongoDB of their own, where their pictures lie.</summary>
public sealed class EvidenceWorld() : RegisterBesideMongo("evidence"), IAsyncLifetime
{
    internal InspectionWorld Inspections { get; } = new();

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await Inspections.PrepareAsync(Register);
    }

    internal Task<Outcome<Guid>> AddAsync(Actor actor, Guid inspection, Guid item, byte[] content, Guid? picture = null) =>
        Register.World.WithAsync<EvidenceAdding, Outcome<Guid>>(adding => adding.RunAsync(actor, picture ?? Guid.CreateVersion7(), inspection, item, content));

    internal Task<Outcome<PictureTicket>> OpenAsync(Actor actor, Guid picture) => Register.World.WithAsync<OpenEvidence, Outcome<PictureTicket>>(useCase => useCase.RunAsync(actor, picture, preview: false));

    internal Task<Outcome<bool>> ChangeAsync(Actor actor, Guid picture, bool isRemoved) => Register.World.WithAsync<ChangeEvidence, Outcome<bool>>(useCase => useCase.RunAsync(actor, picture, isRemoved));

    internal Task<Outcome<int>> ReleaseAsync(Actor actor, Guid institution, Guid inspection, string? reason) =>
        Register.World.WithAsync<ReleaseEvidence, Outcome<int>>(useCase => useCase.RunAsync(actor, institution, inspection, reason));
}
