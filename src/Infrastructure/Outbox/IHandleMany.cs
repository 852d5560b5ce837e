namespace MerajutASA.Infrastructure.Outbox;

/// <summary>
/// A handler that takes several events of a kind in one transaction: one that hears of much. The unit of work's <c>db.FirstTimesAsync</c>
/// tells which of them are new. When one cannot be handled, they come again one by one.
/// </summary>
public interface IHandleMany<TEvent> : IHandle<TEvent>
    where TEvent : IntegrationEvent
{
    /// <param name="happened">Each aggregate's in order of version.</param>
    /// <param name="cancellation">Gives up; nothing is kept then.</param>
    Task HandleAsync(IReadOnlyList<Told<TEvent>> happened, CancellationToken cancellation);

    Task IHandle<TEvent>.HandleAsync(EventEnvelope envelope, TEvent happened, CancellationToken cancellation) => HandleAsync([new Told<TEvent>(envelope, happened)], cancellation);
}
