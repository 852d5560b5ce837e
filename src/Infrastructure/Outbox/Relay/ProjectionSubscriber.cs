using System.Text.Json;
using MerajutASA.Infrastructure.Outbox.Projections;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>A projection: many events at a time, noted as delivered once its store has them.</summary>
internal sealed class ProjectionSubscriber(Type projection, IProjection declared, ProjectionTurn turns, IServiceScopeFactory scopes)
    : Subscriber(declared.Name, declared.Store, declared.Events.Select(EventNames.Of).ToHashSet())
{
    private readonly Dictionary<string, Type> _types = declared.Events.ToDictionary(EventNames.Of);

    public override int Most => 500;

    public override async Task DeliverAsync(IReadOnlyList<StoredEvent> events, CancellationToken cancellation)
    {
        await using var turn = await turns.TakeAsync(Name, cancellation);
        await using var scope = scopes.CreateAsyncScope();
        await ((IProjection)scope.ServiceProvider.GetRequiredService(projection)).ApplyAsync([.. events.Select(Read)], cancellation);
        await turn.EndAsync(OutboxReader.Confirming(this, events.Select(happened => happened.Id)), cancellation);
    }

    private Happened Read(StoredEvent happened) =>
        new(happened.Envelope, (IntegrationEvent)JsonSerializer.Deserialize(happened.Payload, _types[happened.Name], JsonSerializerOptions.Web)!);
}
