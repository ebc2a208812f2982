namespace Phi.Edge.Daemon;

/// <summary>Ids of the daemon's log messages: 3000 to 3999, a block of 100 per folder, never reused. docs/runbook.md explains each.</summary>
internal static class EventIds
{
    // Mqtt: 3000-3099
    public const int MqttBrokerStarted = 3000;
    public const int MqttBrokerRefusedClient = 3001;
    public const int MqttBrokerRefusedMessage = 3002;
    public const int MqttConnected = 3003;
    public const int MqttConnectFailed = 3004;
    public const int MqttConnectionLost = 3005;
    public const int MqttStopped = 3006;
    public const int MqttAlertExpired = 3007;
    public const int MqttPublishRefused = 3008;
    public const int MqttInboundRejected = 3009;
    public const int MqttAcknowledged = 3010;
    public const int MqttSubscriptionRefused = 3011;
    public const int MqttFailed = 3012;

    // Hosting: 3100-3199
    public const int LoopFailed = 3100;
    public const int LoopGaveUp = 3101;

    // Health: 3200-3299
    public const int WatchdogArmed = 3200;
    public const int WatchdogHeldBack = 3201;
    public const int HealthChanged = 3202;

    // Voice: 3300-3399
    public const int VoiceButton = 3300;
    public const int VoiceTyped = 3301;
    public const int CommandSent = 3302;
    public const int CommandEnded = 3303;
    public const int CommandTooLarge = 3304;
    public const int VoicePartOff = 3305;
    public const int VoiceWordsMissing = 3306;

    // Outbox: 3400-3499
    public const int OutboxOpened = 3400;
    public const int OutboxFailing = 3401;
    public const int OutboxRestored = 3402;
    public const int OutboxPutAside = 3403;
    public const int OutboxLost = 3404;
    public const int OutboxGaveUp = 3405;

    // Cloud: 3700-3799
    public const int CloudConnected = 3700;
    public const int CloudConnectFailed = 3701;
    public const int CloudConnectionLost = 3702;
    public const int CloudMessageRefused = 3703;
    public const int CloudFailed = 3704;
    public const int CloudGaveUp = 3705;
    public const int CloudRequestAnswered = 3706;
    public const int CloudSubscribeRefused = 3707;
    public const int RemoteSettingsIgnored = 3708;

    // Speech: 3500-3599
    public const int SpeechFailed = 3500;
    public const int SpeechRestored = 3501;
    public const int SpeechInterrupted = 3502;
    public const int SpeechDropped = 3503;

    // Road: 3900-3999
    public const int RoadPartOff = 3900;

    // Phi: 3600-3699
    public const int PhiLoading = 3600;
    public const int PhiReady = 3601;
    public const int PhiFailed = 3602;
    public const int PhiUnloaded = 3603;
    public const int PhiStillLoading = 3604;

    // Vehicle: 3800-3899
    public const int VehicleTaskFailed = 3800;
    public const int VehicleTaskGaveUp = 3801;
    public const int VssRefused = 3802;
    public const int KuksaConnected = 3803;
    public const int KuksaConnectFailed = 3804;
    public const int KuksaConnectionLost = 3805;
    public const int KuksaSignalsMissing = 3806;
    public const int KuksaPublishRefused = 3807;
}
