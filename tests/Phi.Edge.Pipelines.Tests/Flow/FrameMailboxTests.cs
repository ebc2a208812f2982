using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Pipelines.Tests.Flow;

public sealed class FrameMailboxTests
{
    [Fact]
    public void Post_FramesFasterThanTaken_ReturnsTheOldOnesToTheirOwner()
    {
        var owner = new Owner();
        using var mailbox = new FrameMailbox();
        for (var i = 0; i < 3; i++)
        {
            mailbox.Post(new Frame(4, owner).Begin(i, TimeSpan.FromSeconds(i), 2, 2, 2, PixelFormat.Gray8));
        }

        Assert.Equal([0, 1], owner.Returned);
        using (var newest = mailbox.Take(TimeSpan.Zero)!)
        {
            Assert.Equal(2, newest.Id);
        }

        Assert.Equal([0, 1, 2], owner.Returned);
        Assert.Equal((3, 2), (mailbox.Posted, mailbox.Dropped));
    }

    private sealed class Owner : IFrameOwner
    {
        public List<long> Returned { get; } = [];

        public void Return(Frame frame) => Returned.Add(frame.Id);
    }
}
