using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Infrastructure.Outbox.Relay;

/// <summary>Which handlers want which events; built from the handlers that modules register.</summary>
internal sealed class HandlerMap
{
    private readonly Dictionary<string, List<Subscription>> _byName = [];

    public HandlerMap(IEnumerable<HandlerType> handlers)
    {
        foreach (var contract in handlers.SelectMany(handler => Contracts(handler.Type), (handler, contract) => new Subscription(handler.Type, contract)))
        {
            var name = EventNames.Of(contract.Event);
            if (!_byName.TryGetValue(name, out var list))
                _byName[name] = list = [];
            list.Add(contract);
        }
    }

    public IReadOnlyCollection<string> Names => _byName.Keys;

    public IReadOnlyList<Subscription> For(string name) => _byName.GetValueOrDefault(name) ?? [];

    internal static IEnumerable<Type> Contracts(Type handler) => handler.GetInterfaces()
        .Where(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IHandle<>))
        .Select(contract => contract.GetGenericArguments()[0]);

    internal sealed record Subscription(Type Handler, Type Event)
    {
        private static readonly MethodInfo Invoke = typeof(Subscription).GetMethod(nameof(HandleAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

        public string NameOf(IServiceProvider scope)
        {
            var handler = scope.GetRequiredService(Handler);
            return (string)typeof(IHandle<>).MakeGenericType(Event).GetProperty(nameof(IHandle<IntegrationEvent>.Name))!.GetValue(handler)!;
        }

        /// <summary>Whether several of its events can go together.</summary>
        public bool TakesMany => Handler.IsAssignableTo(typeof(IHandleMany<>).MakeGenericType(Event));

        public Task RunAsync(IServiceProvider scope, IReadOnlyList<StoredEvent> events, CancellationToken cancellation) =>
            (Task)Invoke.MakeGenericMethod(Event).Invoke(null, [scope.GetRequiredService(Handler), events, cancellation])!;

        private static async Task HandleAsync<TEvent>(object handler, IReadOnlyList<StoredEvent> events, CancellationToken cancellation)
            where TEvent : IntegrationEvent
        {
            var told = events.Select(one => new Told<TEvent>(one.Envelope, JsonSerializer.Deserialize<TEvent>(one.Payload, JsonSerializerOptions.Web)!)).ToList();
            if (handler is IHandleMany<TEvent> many)
            {
                await many.HandleAsync(told, cancellation);
                return;
            }

            foreach (var (envelope, happened) in told)
                await ((IHandle<TEvent>)handler).HandleAsync(envelope, happened, cancellation);
        }
    }
}
