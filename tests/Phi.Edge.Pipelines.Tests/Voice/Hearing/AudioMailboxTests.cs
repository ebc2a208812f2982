using Phi.Edge.Pipelines.Voice.Hearing;

namespace Phi.Edge.Pipelines.Tests.Voice.Hearing;

public sealed class AudioMailboxTests
{
    private const int Size = 160;
    private static readonly TimeSpan Chunk = TimeSpan.FromMilliseconds(10);
    private readonly AudioMailbox _mailbox = new(Size, capacity: 4);
    private readonly short[] _taken = new short[Size];

    [Fact]
    public void Write_OddLengths_ComeOutAsChunksInOrder()
    {
        for (var i = 0; i < 16; i++)
            _mailbox.Write(Ramp(i * 30, 30), TimeSpan.FromTicks(i * 30L * TimeSpan.TicksPerSecond / 16000), false);

        for (var i = 0; i < 3; i++)
        {
            Assert.True(_mailbox.TryTake(_taken, TimeSpan.Zero, out var info));
            Assert.Equal(Ramp(i * Size, Size), _taken);
            Assert.Equal(i * 10.0, info.CapturedAt.TotalMilliseconds, 3);
            Assert.False(info.AfterGap);
        }

        Assert.False(_mailbox.TryTake(_taken, TimeSpan.Zero, out _));
    }

    [Fact]
    public void Write_Full_LosesTheOldestAndMarksTheGap()
    {
        for (var i = 0; i < 6; i++)
            _mailbox.Write(Ramp(i * Size, Size), i * Chunk, false);

        Assert.Equal(2, _mailbox.Lost);
        Assert.True(_mailbox.TryTake(_taken, TimeSpan.Zero, out var first));
        Assert.Equal((2 * Chunk, true), (first.CapturedAt, first.AfterGap));
        Assert.Equal(Ramp(2 * Size, Size), _taken);
        Assert.True(_mailbox.TryTake(_taken, TimeSpan.Zero, out var second));
        Assert.False(second.AfterGap);
    }

    [Fact]
    public async Task Write_FullWithPatience_WaitsAndLosesNothing()
    {
        var mailbox = new AudioMailbox(Size, capacity: 2, patience: TimeSpan.FromSeconds(30));
        var writer = Task.Run(() =>
        {
            for (var i = 0; i < 50; i++)
                mailbox.Write(Ramp(i * Size, Size), i * Chunk, false);
            mailbox.Complete();
        });

        var taken = 0;
        for (; mailbox.TryTake(_taken, TimeSpan.FromSeconds(30), out var info); taken++)
            Assert.Equal((taken * Chunk, false), (info.CapturedAt, info.AfterGap));

        await writer.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal((50, 0), (taken, mailbox.Lost));
    }

    [Fact]
    public void Write_AfterAGap_NeverGluesTheRestToIt()
    {
        _mailbox.Write(Ramp(0, 100), TimeSpan.Zero, false);
        _mailbox.Write(Ramp(1000, Size), TimeSpan.FromSeconds(5), true);

        Assert.True(_mailbox.TryTake(_taken, TimeSpan.Zero, out var info));
        Assert.Equal((TimeSpan.FromSeconds(5), true), (info.CapturedAt, info.AfterGap));
        Assert.Equal(Ramp(1000, Size), _taken);
    }

    [Fact]
    public void Complete_AfterTheLastChunk_IsCompleted()
    {
        _mailbox.Write(Ramp(0, Size), TimeSpan.Zero, false);
        _mailbox.Complete();
        Assert.False(_mailbox.IsCompleted);
        Assert.True(_mailbox.TryTake(_taken, TimeSpan.FromMinutes(1), out _));
        Assert.True(_mailbox.IsCompleted);
        Assert.False(_mailbox.TryTake(_taken, TimeSpan.FromMinutes(1), out _));
    }

    [Fact]
    public void WriteAndTake_InSteadyState_AllocateNothing()
    {
        var samples = Ramp(0, Size);
        _mailbox.Write(samples, TimeSpan.Zero, false);
        _mailbox.TryTake(_taken, TimeSpan.Zero, out _);
        Assert.Equal(0, Allocations.Least(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                _mailbox.Write(samples, i * Chunk, false);
                _mailbox.TryTake(_taken, TimeSpan.Zero, out _);
            }
        }));
    }

    private static short[] Ramp(int start, int count) => [.. Enumerable.Range(start, count).Select(i => (short)i)];
}
