using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>The state of one attempt at one operation: who, why, what was read, what changed, what is to be told.</summary>
internal sealed class Gate(Operation operation, IKeyRing keys)
{
    private int _figures;

    public Actor Actor => operation.Actor;

    public Guid Operation => operation.Id;

    public DateTimeOffset Now => operation.At;

    public IKeyRing Keys => keys;

    public ReadLog Reads { get; } = new();

    public ChangeLog Changes { get; } = new();

    public List<IntegrationEvent> Events { get; } = [];

    /// <summary>True between the context's statement and the end of the transaction; a command at any other time throws.</summary>
    public bool IsOpen { get; set; }

    public bool FiguresAllowed => _figures > 0;

    public IDisposable AllowFigures()
    {
        _figures++;
        return new Closing(() => _figures--);
    }

    private sealed class Closing(Action close) : IDisposable
    {
        private Action? _close = close;

        public void Dispose() => Interlocked.Exchange(ref _close, null)?.Invoke();
    }
}
