using System.Threading.Channels;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Cache;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Cache;

public sealed class SignalsTests : CacheTest
{
    private readonly Channel<Board> _heard = Channel.CreateUnbounded<Board>();

    [Fact]
    public async Task A_signal_reaches_another_process_in_order()
    {
        var channel = NewKey();
        await using var subscription = await Get<Signals>().SubscribeAsync<Board>(Portal, channel, HearAsync, Cancellation);
        var signals = Get<Signals>();
        await UntilHeardAsync(signals, channel);
        for (var i = 0; i < 10; i++)
            await signals.PublishAsync(Portal, channel, new Board(i), Cancellation);

        for (var i = 0; i < 10; i++)
            Assert.Equal(i, (await _heard.Reader.ReadAsync(Cancellation)).Open);
    }

    [Fact]
    public async Task A_signal_that_cannot_be_handled_does_not_end_the_listening()
    {
        var channel = NewKey();
        await using var subscription = await Get<Signals>().SubscribeAsync<Board>(
            Portal, channel, board => board.Open == 0 ? throw new InvalidOperationException("not this one") : HearAsync(board), Cancellation);
        var signals = Get<Signals>();
        await UntilHeardAsync(signals, channel);
        await signals.PublishAsync(Portal, channel, new Board(0), Cancellation);
        await signals.PublishAsync(Portal, channel, new Board(1), Cancellation);

        Assert.Equal(1, (await _heard.Reader.ReadAsync(Cancellation)).Open);
    }

    [Fact]
    public async Task Nobody_hears_another_institutions_signals()
    {
        var outsider = Person(Role.LksaHead, institution: Guid.NewGuid());
        var channel = NewKey(CacheScope.Institution(Guid.NewGuid()));
        var signals = Get<Signals>();

        await Assert.ThrowsAsync<CacheRefusedException>(() => signals.SubscribeAsync<Board>(outsider, channel, HearAsync, Cancellation));
        await Assert.ThrowsAsync<CacheRefusedException>(() => signals.PublishAsync(outsider, channel, Some, Cancellation));
    }

    /// <summary>On a busy machine the listening may begin a moment after it was asked for, and what is said before is never heard.</summary>
    private async Task UntilHeardAsync(Signals signals, CacheKey channel)
    {
        const int Knock = -1;
        do
            await signals.PublishAsync(Portal, channel, new Board(Knock), Cancellation);
        while (!await HeardWithinASecondAsync());
        // All knocks but the first are out of the way before the test speaks.
        await signals.PublishAsync(Portal, channel, new Board(Knock - 1), Cancellation);
        int heard;
        do
            heard = (await _heard.Reader.ReadAsync(Cancellation)).Open;
        while (heard == Knock);
    }

    private async Task<bool> HeardWithinASecondAsync()
    {
        using var second = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        second.CancelAfter(TimeSpan.FromSeconds(1));
        try
        {
            return await _heard.Reader.WaitToReadAsync(second.Token);
        }
        catch (OperationCanceledException) when (!Cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task HearAsync(Board board) => await _heard.Writer.WriteAsync(board, Cancellation);
}
