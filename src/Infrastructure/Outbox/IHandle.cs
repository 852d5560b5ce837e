namespace MerajutASA.Infrastructure.Outbox;

/// <summary>
/// Reacts to another module's event in this module's own transaction. Runs in the relay process, at least once;
/// the unit of work's <c>db.FirstTimeAsync(handler, event)</c> makes the effect happen once.
/// </summary>
public interface IHandle<in TEvent>
    where TEvent : IntegrationEvent
{
    /// <summary>A stable name, such as <c>children.institution-scope</c>.</summary>
    string Name { get; }

    Task HandleAsync(EventEnvelope envelope, TEvent happened, CancellationToken cancellation);
}
