using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Tests.Outbox;

public sealed class AlertClassesTests
{
    private readonly AlertClasses _classes = new();

    [Fact]
    public void Of_EpisodeThatWasCritical_StaysSoUntilItIsCleared()
    {
        Assert.Equal(MessageClass.Alert, Of(1, AlertLevel.Warning, AlertTransition.Raised));
        Assert.Equal(MessageClass.CriticalAlert, Of(1, AlertLevel.Critical, AlertTransition.Escalated));
        Assert.Equal(MessageClass.CriticalAlert, Of(1, AlertLevel.Warning, AlertTransition.Eased));
        Assert.Equal(MessageClass.Alert, Of(2, AlertLevel.Warning, AlertTransition.Raised));
        Assert.Equal(MessageClass.CriticalAlert, Of(1, AlertLevel.None, AlertTransition.Cleared));
        Assert.Equal(MessageClass.Alert, Of(1, AlertLevel.Warning, AlertTransition.Raised));
    }

    [Fact]
    public void Of_EpisodesThatAreNeverCleared_AreForgottenAtLast()
    {
        for (var episode = 1; episode <= 100; episode++)
        {
            Of(episode, AlertLevel.Critical, AlertTransition.Raised);
        }

        Assert.Equal(MessageClass.Alert, Of(1, AlertLevel.Warning, AlertTransition.Eased));
        Assert.Equal(MessageClass.CriticalAlert, Of(100, AlertLevel.Warning, AlertTransition.Eased));
    }

    private MessageClass Of(long episode, AlertLevel level, AlertTransition transition) =>
        _classes.Of(new AlertEvent(episode, AlertKind.Sleep, level, transition, default, default, 0));
}
